package org.samverk.partners.stakeholder.part;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.stakeholder.Analyses;
import org.samverk.partners.stakeholder.assessment.AssessmentContent;
import org.samverk.partners.stakeholder.shown.AnalysisSubject;
import org.samverk.partners.stakeholder.shown.AnalysisView;
import org.samverk.partners.stakeholder.shown.AssessmentView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/stakeholder-analyses/{id}/stakeholders/{stakeholderId}/assessments")
@Tag(name = "Stakeholder analyses")
class AssessmentResource {
    private final Analyses analyses;
    private final KeepStakeholders keep;
    private final AnalysisSubject subject;
    private final Caller caller;

    AssessmentResource(Analyses analyses, KeepStakeholders keep, AnalysisSubject subject, Caller caller) {
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
            responseDescription = "Assessed; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "assessStakeholder",
            summary = "Assess a stakeholder",
            description =
                    "Adds to a time series: what an organisation, in a function where that matters, thinks of the stakeholder's interest and influence on a day. Never a person. Assessments are not changed; the latest of each assessor counts. As long as the analysis is in use; at most 500 in an analysis.")
    public AnalysisView assess(UUID id, UUID stakeholderId, @NotNull @Valid AssessmentContent content) {
        return subject.shown(keep.assess(id, stakeholderId, content, caller.get()), caller.get());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listAssessments",
            summary = "Read how a stakeholder was assessed over time",
            description = "Every assessment of every assessor, newest first. Sorts by `assessedOn`.")
    public Page<AssessmentView> list(
            UUID id, UUID stakeholderId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var row = analyses.row(id, caller.get());
        var series = row.stakeholder(stakeholderId).series(page);
        return Page.of(
                series.stream().skip(page.offset()).limit(page.limit() + 1L).toList(),
                page.count() ? (long) series.size() : null,
                page,
                uri,
                one -> AssessmentView.of(one, row));
    }

    @GET
    @Path("/{assessmentId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAssessment",
            summary = "Read one assessment",
            description = "What one assessor thought on one day.")
    public AssessmentView get(UUID id, UUID stakeholderId, UUID assessmentId) {
        var row = analyses.row(id, caller.get());
        return AssessmentView.of(row.assessment(stakeholderId, assessmentId), row);
    }
}
