package org.samverk.agreements.activity.keeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.activity.ActivityActs.Step;
import org.samverk.agreements.activity.shown.ActivitySubject;
import org.samverk.agreements.activity.shown.ActivityView;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/activities/{id}")
@Tag(name = "Activities")
class ActivityLifeResource {
    private final KeepActivities keep;
    private final ActivitySubject subject;
    private final History history;
    private final Caller caller;

    ActivityLifeResource(KeepActivities keep, ActivitySubject subject, History history, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/starts")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "201",
            responseDescription = "Done; the activity as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "startActivity",
            summary = "Start an activity",
            description = "What was planned is under way.")
    public ActivityView start(UUID id, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return taken(id, Step.START, reason);
    }

    @POST
    @Path("/pauses")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "201",
            responseDescription = "Done; the activity as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "pauseActivity",
            summary = "Pause an activity",
            description = "What is under way rests.")
    public ActivityView pause(UUID id, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return taken(id, Step.PAUSE, reason);
    }

    @POST
    @Path("/resumptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "201",
            responseDescription = "Done; the activity as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "resumeActivity",
            summary = "Resume an activity",
            description = "What rests is under way again.")
    public ActivityView resume(UUID id, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return taken(id, Step.RESUME, reason);
    }

    @POST
    @Path("/completions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "201",
            responseDescription = "Done; the activity as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "completeActivity",
            summary = "Complete an activity",
            description = "What was under way is done, and stays as it is.")
    public ActivityView complete(UUID id, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return taken(id, Step.COMPLETE, reason);
    }

    @POST
    @Path("/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "201",
            responseDescription = "Done; the activity as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "cancelActivity",
            summary = "Cancel an activity",
            description = "It is given up, and stays as it is.")
    public ActivityView cancel(UUID id, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return taken(id, Step.CANCEL, reason);
    }

    private ActivityView taken(UUID id, Step step, @Nullable Reason reason) {
        return subject.shown(keep.take(id, step, Reason.of(reason).reason(), caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActivityHistory",
            summary = "Read an activity's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
