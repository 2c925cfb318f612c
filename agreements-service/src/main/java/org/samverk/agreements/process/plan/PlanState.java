package org.samverk.agreements.process.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.dependent.AccessWithin;
import org.samverk.agreements.process.model.content.ProcessPhase;
import org.samverk.agreements.process.plan.content.AppliedModel;
import org.samverk.agreements.process.plan.content.PlanContent;
import org.samverk.agreements.process.plan.content.StepContent;
import org.samverk.agreements.process.plan.content.StepStatus;
import org.samverk.kit.access.Access;
import org.samverk.kit.value.Lists;

/// All that is stored of a plan; the journal's snapshot.
///
/// @param steps those of the model as it was when the plan was begun, in its order
/// @param timeZone whose days its days are: those of the owner's country
/// @param createdBy the partner whose user entered it
public record PlanState(
        PlanContent content,
        AppliedModel model,
        List<PlanStep> steps,
        String timeZone,
        @Nullable Ending ending,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    /// It is not followed any more, completed or not.
    public record Ending(Instant at, @Nullable String reason) {}

    public PlanState {
        steps = Lists.copy(steps);
    }

    PlanState with(PlanContent changed, Instant now) {
        return new PlanState(changed, model, steps, timeZone, ending, createdBy, createdAt, now);
    }

    PlanState with(@Nullable Ending changed, Instant now) {
        return new PlanState(content, model, steps, timeZone, changed, createdBy, createdAt, now);
    }

    PlanState with(String code, StepContent progress, Instant now) {
        var changed = steps.stream()
                .map(step -> step.code().equals(code) ? step.with(progress) : step)
                .toList();
        return new PlanState(content, model, changed, timeZone, ending, createdBy, createdAt, now);
    }

    public Optional<PlanStep> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /// What a step waits for.
    public List<String> blockers(PlanStep step) {
        return step.step().requires().stream()
                .filter(code -> step(code).filter(PlanStep::behind).isEmpty())
                .toList();
    }

    /// What is done and would not have been without this one.
    List<String> doneAfter(String code) {
        return steps.stream()
                .filter(step -> step.progress().status() == StepStatus.DONE)
                .filter(step -> step.step().requires().contains(code))
                .map(PlanStep::code)
                .toList();
    }

    public PlanStatus status() {
        if (steps.stream().allMatch(PlanStep::behind)) {
            return PlanStatus.COMPLETED;
        }
        return started() ? PlanStatus.ONGOING : PlanStatus.NOT_STARTED;
    }

    /// Leaving steps out is no start.
    public boolean started() {
        return steps.stream().map(step -> step.progress().status()).anyMatch(StepStatus::begun);
    }

    /// The first that something is left to do in; none once it is completed.
    public Optional<ProcessPhase> phase() {
        return steps.stream()
                .filter(step -> !step.behind())
                .map(step -> step.step().phase())
                .min(Comparator.naturalOrder());
    }

    public boolean overdue(LocalDate today) {
        return steps.stream().anyMatch(step -> step.overdue(today));
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    boolean enteredForAnother() {
        return !createdBy.equals(content.owner());
    }

    /// @param within who sees the agreement it belongs to
    Access access(@Nullable Access within) {
        return new AccessWithin(content.owner(), content.wanted(), within).with(createdBy);
    }
}
