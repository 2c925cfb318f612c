package org.samverk.followup.plan;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.plan.content.PlanContent;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/followup-plans")
@Tag(name = "Follow-up plans", description = "Who reports how it goes to whom, how, and when")
class PlanResource {
    private final Plans plans;
    private final KeepPlans keep;
    private final RunPlans run;
    private final PlanSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    PlanResource(
            Plans plans,
            KeepPlans keep,
            RunPlans run,
            PlanSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.plans = plans;
        this.keep = keep;
        this.run = run;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listFollowupPlans",
            summary = "Find follow-up plans",
            description =
                    "Plans you may see that match every filter given, newest first. Sorts by `status`, `createdAt`. For a whole copy read the change feed.")
    public Page<PlanView> list(
            @Valid @BeanParam PlanFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? plans.count(filter, caller.get()) : null;
        return Page.of(
                plans.matching(filter, page, caller.get()), total, page, uri, row -> PlanView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Done; the plan as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "draftFollowupPlan",
            summary = "Draft a follow-up plan",
            description =
                    "Begins a plan for an agreement you may see and that is not cancelled. A draft may leave open how, when, by whom and to whom. Nobody sees the plan who may not see the agreement, its owner included.")
    public PlanView draft(@NotNull @Valid PlanContent content) {
        return subject.shown(keep.draft(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getFollowupPlan",
            summary = "Read one follow-up plan",
            description =
                    "The plan as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now.")
    public PlanView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? PlanView.of(plans.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceFollowupPlan",
            summary = "Replace a follow-up plan",
            description =
                    "Says all of a draft anew; what is left out is cleared. A representation as read may be sent back. Of an active plan only `when` may be another: see PATCH.")
    public PlanView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PlanContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeFollowupPlan",
            summary = "Change parts of a follow-up plan",
            description =
                    "A JSON Merge Patch (RFC 7396) on a draft: null clears, absent leaves, lists are replaced whole. Of an active plan only `when` is changed: occasions from today on that nobody began are cancelled, and others are set out from today on by the new rule, but none for a day whose occasion stays. Past, begun and reported ones stay as they are. Refused when the rule yields no day to come.")
    public PlanView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteFollowupPlan",
            summary = "Delete a draft",
            description =
                    "For a draft that is not wanted. From then on it is answered 410 to those who saw it; its history stays. What was activated is completed or cancelled instead.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }

    @POST
    @Path("/{id}/activations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Done; the plan as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "activateFollowupPlan",
            summary = "Activate a follow-up plan",
            description =
                    "Refused until how, when, reporter and recipient are settled; everything missing is named at once. Owner, reporter and recipient must be allowed to see the agreement, and reporter and recipient must not have become one by a merger or a succession. Sets out the occasions from today on for 24 months, at most 500; a plan that begins later gets them when its time comes near.")
    public PlanView activate(UUID id) {
        return subject.shown(run.activate(id, caller.get()), caller.get());
    }

    @POST
    @Path("/{id}/completions")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Done; the plan as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "completeFollowupPlan",
            summary = "Complete a follow-up plan",
            description =
                    "Ends an active plan. Occasions from today on that were not begun fall away; the others stay, and what is overdue may still be reported or skipped.")
    public PlanView complete(UUID id) {
        return subject.shown(
                run.end(id, PlanActs.COMPLETE, "followup-plan.completed", FollowupPlan::complete, caller.get()),
                caller.get());
    }

    @POST
    @Path("/{id}/cancellations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Done; the plan as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "cancelFollowupPlan",
            summary = "Cancel a follow-up plan",
            description =
                    "Gives up a plan. Occasions from today on that were not begun fall away; the others stay, and what is overdue may still be reported or skipped.")
    public PlanView cancel(UUID id) {
        return subject.shown(
                run.end(id, PlanActs.CANCEL, "followup-plan.cancelled", FollowupPlan::cancel, caller.get()),
                caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getFollowupPlanHistory",
            summary = "Read a follow-up plan's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
