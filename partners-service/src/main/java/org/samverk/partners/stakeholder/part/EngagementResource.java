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
import org.samverk.partners.stakeholder.engagement.EngagementContent;
import org.samverk.partners.stakeholder.engagement.EngagementOutcome;
import org.samverk.partners.stakeholder.shown.AnalysisLinks;
import org.samverk.partners.stakeholder.shown.AnalysisSubject;
import org.samverk.partners.stakeholder.shown.AnalysisView;
import org.samverk.partners.stakeholder.shown.EngagementView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/stakeholder-analyses/{id}/stakeholders/{stakeholderId}/engagements")
@Tag(name = "Stakeholder analyses")
class EngagementResource {
    private final Analyses analyses;
    private final PlanEngagements keep;
    private final AnalysisSubject subject;
    private final Caller caller;

    EngagementResource(Analyses analyses, PlanEngagements keep, AnalysisSubject subject, Caller caller) {
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
            responseDescription = "Planned; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "planEngagement",
            summary = "Plan an engagement",
            description =
                    "In which phase a stakeholder is involved, how, when, and which function sees to it. One for each phase. How and when may be settled later.")
    public AnalysisView plan(UUID id, UUID stakeholderId, @NotNull @Valid EngagementContent content) {
        return subject.shown(keep.plan(id, stakeholderId, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{engagementId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getEngagement",
            summary = "Read one engagement",
            description = "A stakeholder's part in one phase, and what became of it.")
    public EngagementView get(UUID id, UUID stakeholderId, UUID engagementId) {
        var row = analyses.row(id, caller.get());
        return EngagementView.of(
                row.engagement(stakeholderId, engagementId), stakeholderId, row, AnalysisLinks.of(row, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{engagementId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceEngagement",
            summary = "Replace an engagement",
            description =
                    "Plans it anew while the analysis is a draft. Takes the analysis's ETag in If-Match and answers its new one.")
    public AnalysisView replace(
            UUID id,
            UUID stakeholderId,
            UUID engagementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EngagementContent content) {
        return subject.shown(
                keep.replace(id, stakeholderId, engagementId, ifMatch, content, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{engagementId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "removeEngagement",
            summary = "Remove an engagement",
            description =
                    "Takes it out of a draft. Takes the analysis's ETag in If-Match and answers the analysis as it is now.")
    public AnalysisView remove(
            UUID id, UUID stakeholderId, UUID engagementId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return subject.shown(keep.remove(id, stakeholderId, engagementId, ifMatch, caller.get()), caller.get());
    }

    @POST
    @Path("/{engagementId}/outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AnalysisView.class,
            responseCode = "201",
            responseDescription = "Recorded; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "recordEngagementOutcome",
            summary = "Record what became of an engagement",
            description =
                    "Done or skipped, as long as the analysis is in use, also when it is completed. PLANNED takes back what was recorded by mistake.")
    public AnalysisView record(
            UUID id, UUID stakeholderId, UUID engagementId, @NotNull @Valid EngagementOutcome outcome) {
        return subject.shown(keep.record(id, stakeholderId, engagementId, outcome, caller.get()), caller.get());
    }
}
