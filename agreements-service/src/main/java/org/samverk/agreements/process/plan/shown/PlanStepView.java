package org.samverk.agreements.process.plan.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.content.ProcessPhase;
import org.samverk.agreements.process.plan.PlanState;
import org.samverk.agreements.process.plan.PlanStep;
import org.samverk.agreements.process.plan.content.StepEvidence;
import org.samverk.agreements.process.plan.content.StepStatus;
import org.samverk.kit.paging.Page.Link;

/// A step of a plan as shown to a caller.
@Schema(name = "ProcessStep")
public record PlanStepView(
        @Schema(readOnly = true, description = "What the steps of a plan are told apart by")
        String code,

        @Schema(readOnly = true) String number,
        @Schema(readOnly = true) ProcessPhase phase,
        @Schema(readOnly = true) Map<String, String> title,
        @Schema(readOnly = true) @Nullable Map<String, String> description,

        @Schema(readOnly = true, description = "Whether it may be left out")
        boolean conditional,

        @Schema(readOnly = true, description = "Codes of steps that are done, or left out, before it is")
        List<String> requires,

        @Schema(readOnly = true, description = "Those of them that are neither yet")
        List<String> blockers,

        StepStatus status,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate dueDate,

        @Schema(readOnly = true, description = "Whether the day has passed by which it was to be done")
        boolean overdue,

        @Nullable String responsibleRole,
        @Nullable StepEvidence evidence,
        @Nullable String note,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links) {

    public static PlanStepView of(PlanStep planned, PlanState state, LocalDate today, PlanLinks links) {
        var step = planned.step();
        var progress = planned.progress();
        return new PlanStepView(
                step.code(),
                step.number(),
                step.phase(),
                step.title(),
                step.description(),
                step.conditional(),
                step.requires(),
                state.blockers(planned),
                progress.status(),
                progress.startedOn(),
                progress.doneOn(),
                progress.dueDate(),
                planned.overdue(today),
                progress.responsibleRole(),
                progress.evidence(),
                progress.note(),
                links.ofStep(step.code()));
    }
}
