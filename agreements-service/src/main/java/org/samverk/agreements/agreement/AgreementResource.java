package org.samverk.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements")
@Tag(name = "Agreements", description = "What was agreed")
class AgreementResource {
    private final Agreements agreements;
    private final KeepAgreements keep;
    private final AgreementSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;
    private final Clock clock;

    AgreementResource(
            Agreements agreements,
            KeepAgreements keep,
            AgreementSubject subject,
            Snapshots snapshots,
            Caller caller,
            Clock clock) {
        this.agreements = agreements;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listAgreements",
            summary = "Find agreements",
            description =
                    "Agreements you may see that match every filter given, newest first. Sorts by `type`, `createdAt`. `inForceOn` finds what is in force on a day. For a whole copy read the change feed.")
    public Page<AgreementView> list(
            @Valid @BeanParam AgreementFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? agreements.count(filter, caller.get()) : null;
        var now = clock.instant();
        return Page.of(
                agreements.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> AgreementView.of(row, caller.get(), now));
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
        return shown(keep.draft(content, caller.get()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreement",
            summary = "Read one agreement",
            description =
                    "The agreement as it is, or with `knownAt` as it was known at that instant, with the status it had then. `_links` holds what you may do with it now.")
    public AgreementView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? AgreementView.of(agreements.row(id, caller.get()), caller.get(), clock.instant())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get(), knownAt);
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
        return shown(keep.replace(id, ifMatch, content, caller.get()));
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
        return shown(keep.patch(id, ifMatch, patch, caller.get()));
    }

    @POST
    @Path("/{id}/proposals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "proposeAgreement",
            summary = "Propose the terms",
            description =
                    "Lays the terms before the parties, who see the agreement from now on, and freezes their text. What the type demands is checked; everything missing is named at once.")
    public AgreementView propose(UUID id) {
        return shown(keep.propose(id, caller.get()));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "withdrawAgreement",
            summary = "Withdraw the proposal",
            description =
                    "Takes the proposal back while not all have signed. The agreement is a draft again, and the signatures given so far never count again, even if the same text is proposed anew.")
    public AgreementView withdraw(UUID id, @NotNull @Valid Reason reason) {
        return shown(keep.act(
                id,
                AgreementActs.WITHDRAW,
                "agreement.withdrawn",
                (agreement, now) -> agreement.withdraw(reason.reason(), now),
                caller.get()));
    }

    @POST
    @Path("/{id}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "cancelAgreement",
            summary = "Cancel an agreement",
            description = "Gives up what not all have signed. It stays readable, and nothing more happens to it.")
    public AgreementView cancel(UUID id, @NotNull @Valid Reason reason) {
        return shown(keep.act(
                id,
                AgreementActs.CANCEL,
                "agreement.cancelled",
                (agreement, now) -> agreement.cancel(reason.reason(), now),
                caller.get()));
    }

    private AgreementView shown(Agreement agreement) {
        return subject.shown(agreement, caller.get());
    }
}
