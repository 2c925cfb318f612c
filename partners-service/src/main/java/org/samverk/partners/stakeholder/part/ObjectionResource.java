package org.samverk.partners.stakeholder.part;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.stakeholder.Analyses;
import org.samverk.partners.stakeholder.objection.ObjectionContent;
import org.samverk.partners.stakeholder.shown.AnalysisLinks;
import org.samverk.partners.stakeholder.shown.AnalysisSubject;
import org.samverk.partners.stakeholder.shown.AnalysisView;
import org.samverk.partners.stakeholder.shown.ObjectionView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/stakeholder-analyses/{id}/objections")
@Tag(name = "Stakeholder analyses")
class ObjectionResource {
    private final Analyses analyses;
    private final KeepObjections keep;
    private final AnalysisSubject subject;
    private final Caller caller;

    ObjectionResource(Analyses analyses, KeepObjections keep, AnalysisSubject subject, Caller caller) {
        this.analyses = analyses;
        this.keep = keep;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AnalysisView.class,
            responseCode = "201",
            responseDescription = "Raised; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "raiseObjection",
            summary = "Raise an objection",
            description =
                    "Writes down an objection or a resistance to change, of one stakeholder or in general, with the argument and the response there are. As long as the analysis is in use; at most 100. Texts may be erased later, so they are not part of the history; a salted hash is.")
    public AnalysisView raise(UUID id, @NotNull @Valid ObjectionContent content) {
        return subject.shown(keep.raise(id, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{objectionId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getObjection",
            summary = "Read one objection",
            description = "What is said against the effort, and how it is met.")
    public ObjectionView get(UUID id, UUID objectionId) {
        var row = analyses.row(id, caller.get());
        return ObjectionView.of(row.objection(objectionId), row, AnalysisLinks.of(row, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{objectionId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceObjection",
            summary = "Answer or change an objection",
            description =
                    "Says all of it anew: its words, the argument, the response, and whether it is open, answered or accepted. Takes the analysis's ETag in If-Match and answers its new one.")
    public AnalysisView replace(
            UUID id,
            UUID objectionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ObjectionContent content) {
        return subject.shown(keep.replace(id, objectionId, ifMatch, content, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{objectionId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "removeObjection",
            summary = "Remove an objection",
            description =
                    "Takes it out and erases everything that was ever written of it, also from how the analysis was known before. Takes the analysis's ETag in If-Match and answers the analysis as it is now.")
    public AnalysisView remove(UUID id, UUID objectionId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return subject.shown(keep.remove(id, objectionId, ifMatch, caller.get()), caller.get());
    }
}
