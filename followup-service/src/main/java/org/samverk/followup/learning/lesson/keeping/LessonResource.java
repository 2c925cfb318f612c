package org.samverk.followup.learning.lesson.keeping;

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
import org.samverk.followup.learning.lesson.LessonFilter;
import org.samverk.followup.learning.lesson.Lessons;
import org.samverk.followup.learning.lesson.content.LessonContent;
import org.samverk.followup.learning.lesson.shown.LessonSubject;
import org.samverk.followup.learning.lesson.shown.LessonView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/lessons")
@Tag(name = "Lessons", description = "What helped, what stood in the way, what was understood")
class LessonResource {
    private final Lessons lessons;
    private final KeepLessons keep;
    private final UseLessons use;
    private final LessonSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    LessonResource(
            Lessons lessons,
            KeepLessons keep,
            UseLessons use,
            LessonSubject subject,
            Snapshots snapshots,
            Caller caller) {
        this.lessons = lessons;
        this.keep = keep;
        this.use = use;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listLessons",
            summary = "Find lessons",
            description =
                    "Lessons you may see that match every filter given, newest first. Sorts by `createdAt`, `outcomeRating` (what is not rated counts as 0), `status`, `title`. To find what matters most for some words, ask `/library`. For a whole copy read the change feed.")
    public Page<LessonView> list(
            @Valid @BeanParam LessonFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? lessons.count(filter, caller.get()) : null;
        return Page.of(
                lessons.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> LessonView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = LessonView.class,
            responseCode = "201",
            responseDescription = "Written down; the lesson as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "learnLesson",
            summary = "Write down a lesson",
            description =
                    "Writes down what was learned from something you may see, and its owner too. An obstacle begins OPEN, anything else IDENTIFIED. Coordinators and evaluators write for their own organisation and the units beneath it, a registrar for any.")
    public LessonView learn(@NotNull @Valid LessonContent content) {
        return subject.shown(keep.learn(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getLesson",
            summary = "Read one lesson",
            description =
                    "The lesson as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public LessonView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? LessonView.of(lessons.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceLesson",
            summary = "Replace a lesson",
            description =
                    "Says all of a lesson anew; what is left out is cleared. What it was learned from, whose it is and its type stay. A representation as read may be sent back.")
    public LessonView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid LessonContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeLesson",
            summary = "Change parts of a lesson",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public LessonView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteLesson",
            summary = "Delete a lesson",
            description =
                    "For what was written down by mistake and nothing was done about. Those who could see it are answered 410 from then on, everybody else 404; the history is kept.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        use.delete(id, ifMatch, caller.get());
    }
}
