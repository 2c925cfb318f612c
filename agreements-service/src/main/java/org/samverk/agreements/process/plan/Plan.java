package org.samverk.agreements.process.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.KnownModel;
import org.samverk.agreements.process.plan.content.AppliedModel;
import org.samverk.agreements.process.plan.content.PlanContent;
import org.samverk.agreements.process.plan.content.StepContent;
import org.samverk.agreements.process.plan.content.StepStatus;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// A model applied: its steps, and how far each is.
@Entity
@Table(name = "process_plan")
@Tells(
        kind = Plans.TYPE,
        events = {"begun", "changed", "step-changed", "closed", "reopened", "visibility-changed", "deleted"})
public class Plan implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private PlanState state;

    /// Who sees the agreement it belongs to, as that is now. No part of the state: that is history, and read by people
    /// who may not see the agreement.
    @OptimisticLock(excluded = true)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Access within;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Plan() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Plan(PlanState state, @Nullable Access within) {
        this.state = state;
        this.within = within;
    }

    /// @param content settled
    /// @param within who sees the agreement it belongs to
    public static Plan begun(
            PlanContent content, KnownModel model, @Nullable Access within, ZoneId zone, UUID createdBy, Instant now) {
        var applied = new AppliedModel(model.id(), model.version(), model.code(), model.name());
        var steps = model.steps().stream().map(PlanStep::of).toList();
        return new Plan(new PlanState(content, applied, steps, zone.getId(), null, createdBy, now, now), within);
    }

    /// @param content settled, and other than it was
    public void change(PlanContent content, @Nullable Access within, Instant now) {
        requireGoing();
        state = state.with(content, now);
        this.within = within;
    }

    /// The agreement it belongs to is seen by others than before.
    /// @return whether the plan is, too
    public boolean follow(Access agreement, Instant now) {
        var before = access();
        within = agreement;
        if (access().equals(before)) {
            return false;
        }
        state = state.with(state.content(), now);
        return true;
    }

    /// Says how far a step is.
    /// @return whether anything is different now
    public boolean walk(String code, StepContent wanted, Instant now) {
        var step = required(code);
        var today = state.today(now);
        var progress = wanted.settled(step.progress(), today);
        if (progress.equals(step.progress())) {
            return false;
        }
        requireGoing();
        requireWalkable(step, progress.status());
        requirePast("/startedOn", progress.startedOn(), today);
        requirePast("/doneOn", progress.doneOn(), today);
        state = state.with(code, progress, now);
        return true;
    }

    private void requireWalkable(PlanStep step, StepStatus status) {
        if (status == StepStatus.NOT_APPLICABLE && !step.step().conditional()) {
            throw new PlanRefusal.NotConditional(step.code());
        }
        var missing = state.blockers(step);
        if (status == StepStatus.DONE && !missing.isEmpty()) {
            throw new PlanRefusal.RequiredFirst(step.code(), missing);
        }
        var after = state.doneAfter(step.code());
        if (step.behind() && !status.behind() && !after.isEmpty()) {
            throw new PlanRefusal.StillRequired(step.code(), after);
        }
    }

    private static void requirePast(String pointer, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new PlanRefusal.InFuture(pointer, today);
        }
    }

    public void end(@Nullable String reason, Instant now) {
        if (state.ending() != null) {
            throw new PlanRefusal.IllegalTransition("It has ended already.", List.of(PlanActs.REOPEN));
        }
        state = state.with(new PlanState.Ending(now, reason), now);
    }

    public void reopen(Instant now) {
        if (state.ending() == null) {
            throw new PlanRefusal.IllegalTransition("It has not ended.", List.of(PlanActs.CLOSE));
        }
        state = state.with((PlanState.Ending) null, now);
    }

    /// What somebody has begun is ended, not deleted.
    public void requireDeletable() {
        if (state.started()) {
            throw new PlanRefusal.IllegalTransition(
                    "A step of it was started: it is ended, not deleted.",
                    List.of(state.ending() == null ? PlanActs.CLOSE : PlanActs.REOPEN));
        }
    }

    public void requireGoing() {
        if (state.ending() != null) {
            throw new PlanRefusal.IllegalTransition("It has ended.", List.of(PlanActs.REOPEN));
        }
    }

    /// @throws PlanRefusal.NoSuchStep when it is no step of the plan
    public PlanStep required(String code) {
        return row().step(code);
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
    public PlanState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access(within);
    }

    public @Nullable Access within() {
        return within;
    }

    public PlanRow row() {
        return new PlanRow(id, version, state, References.none());
    }
}
