package org.samverk.agreements.agreement.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.content.AgreementContent;
import org.samverk.agreements.agreement.shown.AgreementSubject;
import org.samverk.agreements.agreement.shown.AgreementView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements")
@Tag(name = "Agreements")
class DraftResource {
    private final DraftAgreement draft;
    private final ChangeAgreement change;
    private final DeleteAgreement delete;
    private final AgreementSubject subject;
    private final Caller caller;

    DraftResource(
            DraftAgreement draft,
            ChangeAgreement change,
            DeleteAgreement delete,
            AgreementSubject subject,
            Caller caller) {
        this.draft = draft;
        this.change = change;
        this.delete = delete;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "draftAgreement",
            summary = "Draft an agreement",
            description =
                    "Begins an agreement. Only its owner sees it until it is proposed. A draft may lack what its type demands; that is checked when it is proposed.")
    public AgreementView draft(@NotNull @Valid AgreementContent content) {
        return shown(draft.draft(content, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceAgreement",
            summary = "Replace an agreement",
            description =
                    "Says all of an agreement anew; what is left out is cleared. Terms change only in a draft; owner, visibility, case references, themes and target groups also after signing. A representation as read may be sent back.")
    public AgreementView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid AgreementContent content)
            throws JsonProcessingException {
        return shown(change.replace(id, ifMatch, content, caller.get()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeAgreement",
            summary = "Change parts of an agreement",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole. Terms change only in a draft.")
    public AgreementView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return shown(change.patch(id, ifMatch, patch, caller.get()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteAgreement",
            summary = "Delete a draft",
            description =
                    "Removes a draft, or what was cancelled, once nothing refers to it any more: no other agreement, document, activity, process plan, follow-up plan or evaluation, whatever came of those. Those who could see it are answered 410 from then on, everybody else 404; the history is kept.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        delete.delete(id, ifMatch, caller.get());
    }

    private AgreementView shown(Agreement agreement) {
        return subject.shown(agreement, caller.get());
    }
}
