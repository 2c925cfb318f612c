package org.samverk.followup.evaluation.keeping;

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
import org.samverk.followup.evaluation.shown.EvaluationSubject;
import org.samverk.followup.evaluation.shown.EvaluationView;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/evaluations/{id}")
@Tag(name = "Evaluations")
class EvaluationLifeResource {
    private final TakeEvaluationsOn takeOn;
    private final EvaluationSubject subject;
    private final History history;
    private final Caller caller;

    EvaluationLifeResource(TakeEvaluationsOn takeOn, EvaluationSubject subject, History history, Caller caller) {
        this.takeOn = takeOn;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/starts")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = EvaluationView.class,
            responseCode = "201",
            responseDescription = "Done; the evaluation as it is now")
    @RolesAllowed({Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "startEvaluation",
            summary = "Start an evaluation",
            description = "What was planned is under way.")
    public EvaluationView start(UUID id) {
        return subject.shown(takeOn.start(id, caller.get()), caller.get());
    }

    @POST
    @Path("/completions")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = EvaluationView.class,
            responseCode = "201",
            responseDescription = "Done; the evaluation as it is now")
    @RolesAllowed({Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "completeEvaluation",
            summary = "Complete an evaluation",
            description =
                    "Freezes what is under way, with the measurements used as they are now, a hash over exactly these, and the version of the agreement's text that was evaluated. Refused without a conclusion, of a pilot without `recommendScaleUp`, and when a measurement is there no more; everything lacking is named at once. From now on whoever sees what is evaluated sees the evaluation, and the measurements with it. When one of them is corrected or deleted later, `basisChanged` says so, and nothing else changes.")
    public EvaluationView complete(UUID id) {
        return subject.shown(takeOn.complete(id, caller.get()), caller.get());
    }

    @POST
    @Path("/publications")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = EvaluationView.class,
            responseCode = "201",
            responseDescription = "Done; the evaluation as it is now")
    @RolesAllowed({Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "publishEvaluation",
            summary = "Publish an evaluation",
            description = "What was completed is final: it is not taken up again.")
    public EvaluationView publish(UUID id) {
        return subject.shown(takeOn.publish(id, caller.get()), caller.get());
    }

    @POST
    @Path("/reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = EvaluationView.class,
            responseCode = "201",
            responseDescription = "Done; the evaluation as it is now")
    @RolesAllowed({Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "reopenEvaluation",
            summary = "Take an evaluation up again",
            description =
                    "What was completed, and not published, is under way once more, with the reason. What it stood on is read anew when it is completed again; its history keeps what it stood on before.")
    public EvaluationView reopen(UUID id, @NotNull @Valid ReopeningReason reason) {
        return subject.shown(takeOn.reopen(id, reason.reason(), caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getEvaluationHistory",
            summary = "Read an evaluation's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Who sees it since it was completed is not shown what was so before.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
