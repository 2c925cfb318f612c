package org.samverk.followup.learning.lesson.keeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.samverk.followup.learning.lesson.content.LessonAdvance;
import org.samverk.followup.learning.lesson.content.LessonApplication;
import org.samverk.followup.learning.lesson.shown.LessonSubject;
import org.samverk.followup.learning.lesson.shown.LessonView;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/lessons/{id}")
@Tag(name = "Lessons")
class LessonLifeResource {
    private final UseLessons use;
    private final LessonSubject subject;
    private final History history;
    private final Caller caller;

    LessonLifeResource(UseLessons use, LessonSubject subject, History history, Caller caller) {
        this.use = use;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/advances")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = LessonView.class,
            responseCode = "201",
            responseDescription = "Done; the lesson as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "advanceLesson",
            summary = "Say what became of an obstacle",
            description =
                    "OPEN, then MITIGATING, then ELIMINATED or ACCEPTED; either of these may be opened again. All but MITIGATING need a reason, which is kept where it can be erased.")
    public LessonView advance(UUID id, @NotNull @Valid LessonAdvance advance) {
        return subject.shown(use.advance(id, advance, caller.get()), caller.get());
    }

    @POST
    @Path("/applications")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = LessonView.class,
            responseCode = "201",
            responseDescription = "Done; the lesson as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "applyLesson",
            summary = "Say where a success factor was applied",
            description =
                    "Names something you may see in which it was applied: anything where the lesson is yours, and for coordinators of others what is their own or what they take part in. With the first one the lesson is APPLIED. Readers are told of those places they may see; history and feed know of each no more than that there is one.")
    public LessonView apply(UUID id, @NotNull @Valid LessonApplication application) {
        return subject.shown(use.apply(id, application, caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getLessonHistory",
            summary = "Read a lesson's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
