package org.samverk.agreements.process.plan.keeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.plan.Plan;
import org.samverk.agreements.process.plan.PlanActs;
import org.samverk.agreements.process.plan.Plans;
import org.samverk.agreements.process.plan.content.PlanClosure;
import org.samverk.agreements.process.plan.shown.PlanPosition;
import org.samverk.agreements.process.plan.shown.PlanSubject;
import org.samverk.agreements.process.plan.shown.PlanView;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// How plans end, where they are until then, and their history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/process-plans/{id}")
@Tag(name = "Process plans")
class PlanLifeResource {
    private final Plans plans;
    private final KeepPlans keep;
    private final PlanSubject subject;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    PlanLifeResource(Plans plans, KeepPlans keep, PlanSubject subject, History history, Caller caller, Clock clock) {
        this.plans = plans;
        this.keep = keep;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/position")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getProcessPosition",
            summary = "Ask where a plan is, and what is next",
            description =
                    "The phase it is in, how much of each phase is behind, the steps that can be done now, those that wait and for what, and those that are overdue by the calendar of the plan's owner.")
    public PlanPosition position(UUID id) {
        var state = plans.row(id, caller.get()).state();
        return PlanPosition.of(id, state, state.today(clock.instant()));
    }

    @POST
    @Path("/closures")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Done; the plan as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "closeProcessPlan",
            summary = "End a plan",
            description =
                    "Whether all of it is done or not: it stays as it is, and leaves the lists that do not ask for ended ones.")
    public PlanView close(UUID id, @RequestBody(required = false) @Valid @Nullable PlanClosure closure) {
        var reason = PlanClosure.of(closure);
        return act(id, PlanActs.CLOSE, "closed", (plan, now) -> plan.end(reason, now));
    }

    @POST
    @Path("/reopenings")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Done; the plan as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "reopenProcessPlan",
            summary = "Take an ended plan up again",
            description = "It goes on where it was when it was ended.")
    public PlanView reopen(UUID id) {
        return act(id, PlanActs.REOPEN, "reopened", Plan::reopen);
    }

    @DELETE
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteProcessPlan",
            summary = "Delete a plan",
            description = "Only while no step of it is started; its history is kept. What was started is ended.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getProcessPlanHistory",
            summary = "Read a plan's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. What was so before you were let in is called `process-plan.hidden` and shown by its hash only. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }

    private PlanView act(UUID id, Act act, String what, BiConsumer<Plan, Instant> verb) {
        return subject.shown(keep.act(id, act, what, verb, caller.get()), caller.get());
    }
}
