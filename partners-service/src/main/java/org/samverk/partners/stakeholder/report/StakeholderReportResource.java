package org.samverk.partners.stakeholder.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// Which analyses are past their time frame is asked of their list.
@Produces(MediaType.APPLICATION_JSON)
@Path("/stakeholder-reports")
@Tag(name = "Stakeholder reports", description = "What the analyses you may see leave to be done")
class StakeholderReportResource {
    private final StakeholderReports reports;
    private final FindUnanalysed unanalysed;
    private final Caller caller;

    StakeholderReportResource(StakeholderReports reports, FindUnanalysed unanalysed, Caller caller) {
        this.reports = reports;
        this.unanalysed = unanalysed;
        this.caller = caller;
    }

    @GET
    @Path("/open-objections")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listOpenObjections",
            summary = "Which objections are open",
            description =
                    "Objections that are neither answered nor accepted, newest first, in analyses you may see and that are not archived. Sorts by `raisedAt`.")
    public Page<OpenObjection> openObjections(
            @Valid @BeanParam ReportFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = reports.openObjections(filter, page, caller.get());
        return Page.of(found.rows(), found.total(), page, uri, Function.identity());
    }

    @GET
    @Path("/benefit-gaps")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listBenefitGaps",
            summary = "Who gains nothing so far",
            description =
                    "Stakeholders of whom no benefit is stated (what's in it for them?), newest first, in analyses you may see and that are not archived. Sorts by `importance`.")
    public Page<BenefitGap> benefitGaps(
            @Valid @BeanParam ReportFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = reports.benefitGaps(filter, page, caller.get());
        return Page.of(found.rows(), found.total(), page, uri, Function.identity());
    }

    @GET
    @Path("/upcoming-engagements")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listUpcomingEngagements",
            summary = "Whom to involve soon",
            description =
                    "Planned engagements that begin today or within so many days, soonest first, in analyses you may see and that are not archived. Sorts by `start`.")
    public Page<UpcomingEngagement> upcomingEngagements(
            @Valid @BeanParam ReportFilter filter,
            @QueryParam("withinDays")
                    @DefaultValue("31")
                    @Min(0)
                    @Max(366)
                    @Parameter(description = "How many days ahead, 0 to 366; 0 is today alone")
                    int withinDays,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = reports.upcomingEngagements(filter, withinDays, page, caller.get());
        return Page.of(found.rows(), found.total(), page, uri, Function.identity());
    }

    @GET
    @Path("/unanalysed-agreements")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listUnanalysedAgreements",
            summary = "Which agreements began without an analysis",
            description =
                    "A warning, not a refusal: agreements you may see that are in force although no stakeholder analysis was ever completed for a collaboration they are linked to, as far as you may see. Others may keep an analysis to themselves; one that is being revised, or was archived after it was completed, counts. The newest first. Sorts by `createdAt`, `beginsOn`, `type`.")
    public Page<UnanalysedAgreement> unanalysedAgreements(
            @Valid @BeanParam UnanalysedFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? unanalysed.count(filter, caller.get()) : null;
        return Page.of(unanalysed.matching(filter, page, caller.get()), total, page, uri, Function.identity());
    }
}
