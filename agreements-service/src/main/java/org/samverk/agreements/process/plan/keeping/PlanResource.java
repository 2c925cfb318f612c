package org.samverk.agreements.process.plan.keeping;

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
import org.samverk.agreements.process.plan.PlanFilter;
import org.samverk.agreements.process.plan.Plans;
import org.samverk.agreements.process.plan.content.PlanContent;
import org.samverk.agreements.process.plan.shown.PlanSubject;
import org.samverk.agreements.process.plan.shown.PlanSummary;
import org.samverk.agreements.process.plan.shown.PlanView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/process-plans")
@Tag(name = "Process plans", description = "Models applied: which steps are taken, and which are next")
class PlanResource {
    private final Plans plans;
    private final KeepPlans keep;
    private final PlanSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;
    private final Clock clock;

    PlanResource(Plans plans, KeepPlans keep, PlanSubject subject, Snapshots snapshots, Caller caller, Clock clock) {
        this.plans = plans;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listProcessPlans",
            summary = "Find process plans",
            description =
                    "Plans you may see that match every filter given, newest first, without their steps. Sorts by `title`, `status`, `createdAt`. For a whole copy read the change feed.")
    public Page<PlanSummary> list(
            @Valid @BeanParam PlanFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? plans.count(filter, caller.get()) : null;
        var now = clock.instant();
        return Page.of(plans.matching(filter, page, caller.get()), total, page, uri, row -> PlanSummary.of(row, now));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Begun; the plan as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "beginProcessPlan",
            summary = "Begin a process plan",
            description =
                    "Applies a model: the plan has its steps as they are now and keeps them, whatever becomes of the model. Coordinators begin it for their own organisation and the units beneath it, a registrar for any.")
    public PlanView begin(@NotNull @Valid PlanContent content) {
        return subject.shown(keep.begin(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getProcessPlan",
            summary = "Read one process plan",
            description =
                    "The plan with its steps as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public PlanView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? PlanView.of(plans.row(id, caller.get()), caller.get(), clock.instant())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), knownAt);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceProcessPlan",
            summary = "Replace what a plan says",
            description =
                    "Says all of a plan anew, its steps apart; what is left out is cleared. Model and owner stay. A representation as read may be sent back; the steps in it are ignored.")
    public PlanView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PlanContent content) {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeProcessPlan",
            summary = "Change parts of what a plan says",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole. Steps are changed one by one at their own address.")
    public PlanView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }
}
