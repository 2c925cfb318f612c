package org.samverk.agreements.activity.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/activity-reports")
@Tag(name = "Activity reports", description = "Questions across activities")
class ActivityReportResource {
    private final PlanMonths months;
    private final IdleGoals goals;
    private final IdleObligations obligations;
    private final Caller caller;

    ActivityReportResource(PlanMonths months, IdleGoals goals, IdleObligations obligations, Caller caller) {
        this.obligations = obligations;
        this.months = months;
        this.goals = goals;
        this.caller = caller;
    }

    @GET
    @Path("/plan")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActivityPlan",
            summary = "See what is done in which month",
            description =
                    "Activities you may see, in each of the months they run through, the first to begin first, without those that were cancelled. One without an end runs on until it is completed, one without a start is in no month. At most 1000 activities; `truncated` tells whether there are more.")
    public MonthlyPlan plan(@Valid @BeanParam PlanFilter filter) {
        return months.of(filter, caller.get());
    }

    @GET
    @Path("/goals-without-activity")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listGoalsWithoutActivity",
            summary = "Find goals that nothing is done for",
            description =
                    "Goals of agreements you may see that are proposed or that all have signed, and that no activity you may see serves; cancelled ones do not count. Sorts by `number`.")
    public Page<IdleGoal> goals(
            @QueryParam("agreement") @Parameter(description = "Id of an agreement") @Nullable UUID agreement,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = goals.matching(agreement, page, caller.get());
        var total = page.count() ? goals.count(agreement, caller.get()) : null;
        return Page.of(found, total, page, uri, Function.identity());
    }

    @GET
    @Path("/obligations-without-activity")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listObligationsWithoutActivity",
            summary = "Find obligations that nothing is done about",
            description =
                    "What a party both can and will do by agreements you may see that are proposed or that all have signed, that nothing has become of yet, and that no activity you may see carries out; cancelled ones do not count. Sorts by `dueDate`.")
    public Page<IdleObligation> obligations(
            @QueryParam("agreement") @Parameter(description = "Id of an agreement") @Nullable UUID agreement,
            @QueryParam("party")
                    @Parameter(description = "Id of the partner whose they are, under any id it has had")
                    @Nullable
                    UUID party,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = obligations.matching(agreement, party, page, caller.get());
        var total = page.count() ? obligations.count(agreement, party, caller.get()) : null;
        return Page.of(found, total, page, uri, Function.identity());
    }
}
