package org.samverk.followup.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.evaluation.EvaluationActs.Step;
import org.samverk.followup.evaluation.basis.Basis;
import org.samverk.followup.evaluation.basis.BasisChange;
import org.samverk.followup.evaluation.basis.Used;
import org.samverk.followup.evaluation.content.EvaluationContent;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.problem.FieldError;

/// How good something was, as one organisation judges. Once completed it is frozen, with what it stood on.
/// Since 2 why it was taken up again is kept apart.
@Entity
@Tells(
        kind = Evaluations.KIND,
        events = {
            "planned",
            "changed",
            "started",
            "completed",
            "published",
            "reopened",
            "basis-changed",
            "visibility-changed",
            "deleted"
        },
        form = 2)
public class Evaluation implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private EvaluationState state;

    /// No part of the state: that is history, and read by people who may not know who else sees what is evaluated.
    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Within within;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Evaluation() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Evaluation(EvaluationState state, Within within) {
        this.state = state;
        this.within = within;
    }

    /// @param content settled
    public static Evaluation planned(EvaluationContent content, Within within, UUID createdBy, Instant now) {
        return new Evaluation(EvaluationState.planned(content, createdBy, now), within);
    }

    /// @return whether anything is different now
    /// @throws EvaluationRefusal.IllegalTransition when something would be, and it is frozen
    public boolean change(EvaluationContent wanted, Instant now) {
        var content = state.become(wanted);
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    public void start(Instant now) {
        state = state.started(now);
    }

    /// @throws EvaluationRefusal.IllegalTransition when it is not under way
    public void requireUnderWay() {
        state.require(Step.COMPLETE);
    }

    /// @param used those of its measurements that there are, as they stay until this is kept
    /// @throws EvaluationRefusal.Incomplete naming everything it lacks
    public void complete(List<Used> used, Basis.@Nullable Terms terms, LocalDate day, Instant now) {
        requireUnderWay();
        var missing = new ArrayList<>(state.content().missing());
        var there = used.stream().map(Used::id).collect(Collectors.toSet());
        state.content().measurements().forEach((pointer, measurement) -> {
            if (!there.contains(measurement)) {
                missing.add(FieldError.at(pointer, "unknown", "It is there no more, or not for you to see."));
            }
        });
        if (!missing.isEmpty()) {
            throw new EvaluationRefusal.Incomplete(missing);
        }
        state = state.completed(Basis.of(used, terms, day, now), now);
    }

    public void publish(Instant now) {
        state = state.published(now);
    }

    /// @throws EvaluationRefusal.IllegalTransition when it is not completed
    public void requireReopenable() {
        state.require(Step.REOPEN);
    }

    public void reopen(ErasableText reason, Instant now) {
        state = state.reopened(reason, now);
    }

    /// Measurements it was completed with are others by now, or none. All else stays as it was, the hash too.
    /// @param versions which each has now, by id; one it was not completed with is passed over
    public void standOnOther(Map<UUID, Long> versions, Instant now) {
        var changes = Objects.requireNonNull(state.basis()).measurements().stream()
                .map(Used::id)
                .filter(versions::containsKey)
                .map(one -> new BasisChange(one, Objects.requireNonNull(versions.get(one)), now))
                .toList();
        if (changes.isEmpty()) {
            throw new IllegalArgumentException(id + " uses none of " + versions.keySet());
        }
        state = state.otherwise(changes, now);
    }

    /// What was begun is not deleted.
    public void requireDeletable() {
        if (state.status() != EvaluationStatus.PLANNED) {
            throw new EvaluationRefusal.IllegalTransition("Only a plan is deleted.", state.status());
        }
    }

    /// What is evaluated is seen by others than before.
    /// @return whether the evaluation is, too
    public boolean follow(Within changed, Instant now) {
        var before = access();
        within = changed;
        if (access().equals(before)) {
            return false;
        }
        state = state.with(state.content(), now);
        return true;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public EvaluationState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return within.access(state.status());
    }

    public EvaluationRow row() {
        return new EvaluationRow(id, version, state, References.none(), null, null);
    }
}
