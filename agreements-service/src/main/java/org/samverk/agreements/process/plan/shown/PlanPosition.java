package org.samverk.agreements.process.plan.shown;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.content.ProcessPhase;
import org.samverk.agreements.process.plan.PlanState;
import org.samverk.agreements.process.plan.PlanStatus;
import org.samverk.agreements.process.plan.PlanStep;
import org.samverk.agreements.process.plan.content.StepStatus;

/// Where a plan is, and what is next.
@Schema(name = "ProcessPosition")
public record PlanPosition(
        UUID planId,

        @Schema(description = "The day it was asked, where the plan's owner is")
        LocalDate onDay,

        @Schema(description = "Whose days its days are; an IANA name")
        String timeZone,

        PlanStatus status,

        @Schema(description = "The first phase that something is left to do in; absent once it is completed") @Nullable
        ProcessPhase phase,

        @Schema(description = "The phases the plan has steps in, in order")
        List<PhaseCount> phases,

        @Schema(
                description =
                        "What can be done now: steps whose requirements are all done or left out, first phase first")
        List<PositionStep> openSteps,

        @Schema(description = "What must wait, with what it waits for")
        List<PositionStep> blockedSteps,

        @Schema(description = "What should have been done by now, whether it can be or not")
        List<PositionStep> overdueSteps) {

    /// How much of a phase is behind.
    @Schema(name = "ProcessPhaseCount")
    record PhaseCount(
            ProcessPhase phase,
            @Schema(description = "Steps in this phase") int total,

            @Schema(description = "Those that are done or left out")
            int done,

            @Schema(description = "Those of them that are left out")
            int notApplicable) {
        static PhaseCount of(ProcessPhase phase, List<PlanStep> steps) {
            return new PhaseCount(
                    phase,
                    steps.size(),
                    (int) steps.stream().filter(PlanStep::behind).count(),
                    (int) steps.stream()
                            .filter(step -> step.progress().status() == StepStatus.NOT_APPLICABLE)
                            .count());
        }
    }

    /// A step that is neither done nor left out.
    @Schema(name = "ProcessPositionStep")
    record PositionStep(
            String code,
            String number,
            ProcessPhase phase,
            Map<String, String> title,
            StepStatus status,

            @Schema(description = "What it waits for, by code")
            List<String> blockers,

            @Nullable LocalDate dueDate,

            @Schema(description = "The function that sees to it, by code") @Nullable
            String responsibleRole) {
        static PositionStep of(PlanStep planned, PlanState state) {
            var step = planned.step();
            return new PositionStep(
                    step.code(),
                    step.number(),
                    step.phase(),
                    step.title(),
                    planned.progress().status(),
                    state.blockers(planned),
                    planned.progress().dueDate(),
                    planned.progress().responsibleRole());
        }
    }

    public static PlanPosition of(UUID id, PlanState state, LocalDate today) {
        var left = state.steps().stream()
                .filter(step -> !step.behind())
                .sorted(Comparator.comparing(step -> step.step().phase()))
                .toList();
        return new PlanPosition(
                id,
                today,
                state.timeZone(),
                state.status(),
                state.phase().orElse(null),
                phases(state),
                steps(left, state, step -> state.blockers(step).isEmpty()),
                steps(left, state, step -> !state.blockers(step).isEmpty()),
                steps(left, state, step -> step.overdue(today)));
    }

    private static List<PhaseCount> phases(PlanState state) {
        var byPhase = state.steps().stream()
                .collect(Collectors.groupingBy(step -> step.step().phase()));
        return byPhase.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(phase -> PhaseCount.of(phase.getKey(), phase.getValue()))
                .toList();
    }

    private static List<PositionStep> steps(List<PlanStep> left, PlanState state, Predicate<PlanStep> chosen) {
        return left.stream()
                .filter(chosen)
                .map(step -> PositionStep.of(step, state))
                .toList();
    }
}
