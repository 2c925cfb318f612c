package org.samverk.partners.stakeholder.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.stakeholder.Analyses;
import org.samverk.partners.stakeholder.profile.StakeholderContent;
import org.samverk.partners.stakeholder.shown.AnalysisLinks;
import org.samverk.partners.stakeholder.shown.AnalysisSubject;
import org.samverk.partners.stakeholder.shown.AnalysisView;
import org.samverk.partners.stakeholder.shown.StakeholderView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/stakeholder-analyses/{id}/stakeholders")
@Tag(name = "Stakeholder analyses")
class StakeholderResource {
    private final Analyses analyses;
    private final KeepStakeholders keep;
    private final AnalysisSubject subject;
    private final Caller caller;

    StakeholderResource(Analyses analyses, KeepStakeholders keep, AnalysisSubject subject, Caller caller) {
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
            responseDescription = "Added; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "addStakeholder",
            summary = "Add a stakeholder",
            description =
                    "A registered partner, or an organisation or group by name and kind; never a person. A partner is one stakeholder of an analysis. At most 60.")
    public AnalysisView add(UUID id, @NotNull @Valid StakeholderContent content) {
        return subject.shown(keep.add(id, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{stakeholderId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getStakeholder",
            summary = "Read one stakeholder",
            description =
                    "The stakeholder with its scores, where they place it, its engagements and what to look out for.")
    public StakeholderView get(UUID id, UUID stakeholderId) {
        var row = analyses.row(id, caller.get());
        return StakeholderView.of(row.stakeholder(stakeholderId), row, AnalysisLinks.of(row, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{stakeholderId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceStakeholder",
            summary = "Replace what is said of a stakeholder",
            description =
                    "Says all of it anew, scores and engagements apart, while the analysis is a draft. Takes the analysis's ETag in If-Match and answers its new one.")
    public AnalysisView replace(
            UUID id,
            UUID stakeholderId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StakeholderContent content) {
        return subject.shown(keep.replace(id, stakeholderId, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{stakeholderId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeStakeholder",
            summary = "Change parts of what is said of a stakeholder",
            description =
                    "A JSON Merge Patch (RFC 7396) while the analysis is a draft: null clears, absent leaves, lists are replaced whole. Takes the analysis's ETag in If-Match and answers its new one.")
    public AnalysisView change(
            UUID id, UUID stakeholderId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, stakeholderId, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{stakeholderId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "removeStakeholder",
            summary = "Remove a stakeholder",
            description =
                    "Takes it out of a draft with its scores, its engagements and what it objects to; texts are erased. Takes the analysis's ETag in If-Match and answers the analysis as it is now.")
    public AnalysisView remove(UUID id, UUID stakeholderId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return subject.shown(keep.remove(id, stakeholderId, ifMatch, caller.get()), caller.get());
    }
}
