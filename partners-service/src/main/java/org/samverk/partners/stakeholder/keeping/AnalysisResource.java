package org.samverk.partners.stakeholder.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.samverk.partners.stakeholder.Analyses;
import org.samverk.partners.stakeholder.AnalysisFilter;
import org.samverk.partners.stakeholder.content.AnalysisContent;
import org.samverk.partners.stakeholder.shown.AnalysisSubject;
import org.samverk.partners.stakeholder.shown.AnalysisSummary;
import org.samverk.partners.stakeholder.shown.AnalysisView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/stakeholder-analyses")
@Tag(
        name = "Stakeholder analyses",
        description = "Who matters for an effort, what they want, and how they are to be involved")
class AnalysisResource {
    private final Analyses analyses;
    private final KeepAnalyses keep;
    private final AnalysisSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;
    private final Clock clock;

    AnalysisResource(
            Analyses analyses,
            KeepAnalyses keep,
            AnalysisSubject subject,
            Snapshots snapshots,
            Caller caller,
            Clock clock) {
        this.analyses = analyses;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listStakeholderAnalyses",
            summary = "Find stakeholder analyses",
            description =
                    "Analyses you may see that match every filter given, newest first, without what is in them. Sorts by `status`, `createdAt`, `timeFrameEnd`. For a whole copy read the change feed.")
    public Page<AnalysisSummary> list(
            @Valid @BeanParam AnalysisFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? analyses.count(filter, caller.get()) : null;
        var now = clock.instant();
        return Page.of(
                analyses.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> AnalysisSummary.of(row, caller.get(), now));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AnalysisView.class,
            responseCode = "201",
            responseDescription = "Done; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "draftStakeholderAnalysis",
            summary = "Draft a stakeholder analysis",
            description =
                    "Begins an analysis, private unless it says otherwise. Stakeholders and objections are added one by one. An analysis holds at most 60 stakeholders, 500 assessments and 100 objections.")
    public AnalysisView draft(@NotNull @Valid AnalysisContent content) {
        return subject.shown(keep.draft(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getStakeholderAnalysis",
            summary = "Read one stakeholder analysis",
            description =
                    "The analysis with its stakeholders, scores, engagements and objections as it is, or with `knownAt` as it was known at that instant, but for texts that were erased. `_links` holds what you may do with it now.")
    public AnalysisView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? AnalysisView.of(analyses.row(id, caller.get()), caller.get(), clock.instant())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get(), knownAt);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceStakeholderAnalysis",
            summary = "Replace what an analysis says",
            description =
                    "Says all of a draft anew, its stakeholders and objections apart; what is left out is cleared. A representation as read may be sent back. Who sees it and its external ids can be changed until it is archived.")
    public AnalysisView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid AnalysisContent content) {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeStakeholderAnalysis",
            summary = "Change parts of what an analysis says",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public AnalysisView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteStakeholderAnalysis",
            summary = "Delete a draft",
            description = "Only a draft that was never completed. Its texts are erased, its history is kept.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }
}
