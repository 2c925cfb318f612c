package org.samverk.followup.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.evaluation.EvaluationActs.Step;
import org.samverk.followup.evaluation.basis.Basis;
import org.samverk.followup.evaluation.basis.BasisChange;
import org.samverk.followup.evaluation.content.EvaluationContent;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.value.Lists;

/// All that is stored of an evaluation; the journal's snapshot. What is said of it stands beside the rest, not
/// beneath a name of its own.
///
/// @param reopenReason why it was taken up again
/// @param statusReason the same, as snapshots had it before; none is written any more
/// @param basis what it stood on when it was completed; absent until then, and when it was taken up again
/// @param basisChanges what of that is otherwise by now; each measurement once
/// @param createdBy the partner whose user entered it
public record EvaluationState(
        @JsonUnwrapped EvaluationContent content,
        EvaluationStatus status,
        @Nullable ErasableText reopenReason,
        @Nullable String statusReason,
        @Nullable Basis basis,
        List<BasisChange> basisChanges,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    public EvaluationState {
        basisChanges = Lists.copy(basisChanges);
    }

    static EvaluationState planned(EvaluationContent content, UUID createdBy, Instant now) {
        return new EvaluationState(content, EvaluationStatus.PLANNED, null, null, null, List.of(), createdBy, now, now);
    }

    EvaluationState with(EvaluationContent changed, Instant now) {
        return new EvaluationState(
                changed, status, reopenReason, statusReason, basis, basisChanges, createdBy, createdAt, now);
    }

    EvaluationState started(Instant now) {
        return on(Step.START, EvaluationStatus.ONGOING, null, null, now);
    }

    EvaluationState completed(Basis stoodOn, Instant now) {
        return on(Step.COMPLETE, EvaluationStatus.COMPLETED, null, stoodOn, now);
    }

    EvaluationState reopened(ErasableText reason, Instant now) {
        return on(Step.REOPEN, EvaluationStatus.ONGOING, reason, null, now);
    }

    /// What of its basis has changed since it was completed stays said.
    EvaluationState published(Instant now) {
        require(Step.PUBLISH);
        return new EvaluationState(
                content, EvaluationStatus.PUBLISHED, null, null, basis, basisChanges, createdBy, createdAt, now);
    }

    private EvaluationState on(
            Step step, EvaluationStatus to, @Nullable ErasableText reason, @Nullable Basis stoodOn, Instant now) {
        require(step);
        return new EvaluationState(content, to, reason, null, stoodOn, List.of(), createdBy, createdAt, now);
    }

    EvaluationState otherwise(List<BasisChange> changes, Instant now) {
        var changed = changes.stream().map(BasisChange::measurementId).collect(Collectors.toSet());
        var others = basisChanges.stream().filter(one -> !changed.contains(one.measurementId()));
        return new EvaluationState(
                content,
                status,
                reopenReason,
                statusReason,
                basis,
                Stream.concat(others, changes.stream()).toList(),
                createdBy,
                createdAt,
                now);
    }

    /// @throws EvaluationRefusal.IllegalTransition when the step does not lead on from here
    void require(Step step) {
        if (!step.leadsFrom(status)) {
            throw new EvaluationRefusal.IllegalTransition(
                    "It is %s; '%s' is no step from there."
                            .formatted(status, step.act().name()),
                    status);
        }
    }

    /// What is wanted, with whose it is where that is left out.
    /// @throws EvaluationRefusal.IllegalTransition when it is other than what there is, and that is frozen
    /// @throws EvaluationRefusal.Fixed when it is of something else, or somebody else's
    public EvaluationContent become(EvaluationContent wanted) {
        var settled = wanted.ownerPartnerId() == null ? wanted.settled(content.owner()) : wanted;
        if (settled.equals(content)) {
            return content;
        }
        if (!status.open()) {
            throw new EvaluationRefusal.IllegalTransition("It is %s, and frozen.".formatted(status), status);
        }
        if (!settled.subject().equals(content.subject())) {
            throw new EvaluationRefusal.Fixed("/subject");
        }
        if (!settled.owner().equals(content.owner())) {
            throw new EvaluationRefusal.Fixed("/ownerPartnerId");
        }
        return settled;
    }

    public boolean basisChanged() {
        return !basisChanges.isEmpty();
    }

    boolean enteredForAnother() {
        return !createdBy.equals(content.owner());
    }
}
