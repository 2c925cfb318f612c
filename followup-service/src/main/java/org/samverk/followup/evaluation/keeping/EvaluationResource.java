package org.samverk.followup.evaluation.keeping;

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
import org.samverk.followup.evaluation.EvaluationFilter;
import org.samverk.followup.evaluation.Evaluations;
import org.samverk.followup.evaluation.content.EvaluationContent;
import org.samverk.followup.evaluation.shown.EvaluationSubject;
import org.samverk.followup.evaluation.shown.EvaluationView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/evaluations")
@Tag(name = "Evaluations", description = "How good it was, by which criteria, and what follows from it")
class EvaluationResource {
    private final Evaluations evaluations;
    private final KeepEvaluations keep;
    private final EvaluationSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    EvaluationResource(
            Evaluations evaluations,
            KeepEvaluations keep,
            EvaluationSubject subject,
            Snapshots snapshots,
            Caller caller) {
        this.evaluations = evaluations;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listEvaluations",
            summary = "Find evaluations",
            description =
                    "Evaluations you may see that match every filter given, newest first. Sorts by `completedOn`, where what is not completed comes after all that is, and `createdAt`. For a whole copy read the change feed.")
    public Page<EvaluationView> list(
            @Valid @BeanParam EvaluationFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? evaluations.count(filter, caller.get()) : null;
        return Page.of(
                evaluations.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> EvaluationView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = EvaluationView.class,
            responseCode = "201",
            responseDescription = "Planned; the evaluation as it is now")
    @RolesAllowed({Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "planEvaluation",
            summary = "Plan an evaluation",
            description =
                    "Enters an evaluation of an agreement, goal, activity, pilot or collaboration that you may see and that is not cancelled. Who evaluates is its owner, or one of its parties or participants. Until it is completed, it is seen by who evaluates and by whose that is which is evaluated; from then on by whoever sees that.")
    public EvaluationView plan(@NotNull @Valid EvaluationContent content) {
        return subject.shown(keep.plan(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getEvaluation",
            summary = "Read one evaluation",
            description =
                    "The evaluation as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public EvaluationView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? EvaluationView.of(evaluations.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceEvaluation",
            summary = "Replace an evaluation",
            description =
                    "Says all of an evaluation anew; what is left out is cleared. It stays of what it is of, and with its owner; once completed it is frozen. A representation as read may be sent back.")
    public EvaluationView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid EvaluationContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeEvaluation",
            summary = "Change parts of an evaluation",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public EvaluationView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteEvaluation",
            summary = "Delete a planned evaluation",
            description =
                    "Removes what nobody has begun. Those who could see it are answered 410 from then on, everybody else 404; the history is kept.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }
}
