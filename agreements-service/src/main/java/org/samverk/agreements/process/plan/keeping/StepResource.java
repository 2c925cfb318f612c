package org.samverk.agreements.process.plan.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.plan.Plans;
import org.samverk.agreements.process.plan.content.StepContent;
import org.samverk.agreements.process.plan.shown.PlanLinks;
import org.samverk.agreements.process.plan.shown.PlanStepView;
import org.samverk.agreements.process.plan.shown.PlanSubject;
import org.samverk.agreements.process.plan.shown.PlanView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/process-plans/{id}/steps/{step}")
@Tag(name = "Process plans")
class StepResource {
    private final Plans plans;
    private final WalkPlans walk;
    private final PlanSubject subject;
    private final Caller caller;
    private final Clock clock;

    StepResource(Plans plans, WalkPlans walk, PlanSubject subject, Caller caller, Clock clock) {
        this.plans = plans;
        this.walk = walk;
        this.subject = subject;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getProcessStep",
            summary = "Read one step of a plan",
            description =
                    "What the model says of the step, how far it is, and what it waits for. It is addressed by its code.")
    public PlanStepView get(UUID id, String step) {
        var row = plans.row(id, caller.get());
        var today = row.state().today(clock.instant());
        return PlanStepView.of(row.step(step), row.state(), today, PlanLinks.of(row, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceProcessStep",
            summary = "Say how far a step is",
            description =
                    "Says all of it anew; what is left out is cleared. A step is DONE when what it requires is done or left out, only a conditional one is NOT_APPLICABLE, and none is taken up again while what requires it is done. Takes the plan's ETag in If-Match and answers its new one. A step as read may be sent back.")
    public PlanView replace(
            UUID id,
            String step,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepContent content) {
        return subject.shown(walk.replace(id, step, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeProcessStep",
            summary = "Change parts of how far a step is",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves. A change of status takes the days along that the new one cannot have. The same rules hold as for the whole. Takes the plan's ETag in If-Match and answers its new one.")
    public PlanView change(
            UUID id, String step, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(walk.patch(id, step, ifMatch, patch, caller.get()), caller.get());
    }
}
