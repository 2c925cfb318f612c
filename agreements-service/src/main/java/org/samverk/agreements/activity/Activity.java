package org.samverk.agreements.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.ActivityActs.Step;
import org.samverk.agreements.activity.content.ActivityContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// Something that is done to reach what was agreed, or without an agreement.
@Entity
@Tells(
        kind = Activities.KIND,
        events = {
            "planned",
            "changed",
            "started",
            "paused",
            "resumed",
            "completed",
            "cancelled",
            "visibility-changed",
            "deleted"
        })
public class Activity implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private ActivityState state;

    /// Who sees the agreement it belongs to, as that is now. No part of the state: that is history, and read by people
    /// who may not see the agreement.
    @OptimisticLock(excluded = true)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Access within;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Activity() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Activity(ActivityState state, @Nullable Access within) {
        this.state = state;
        this.within = within;
    }

    /// @param content settled
    public static Activity planned(
            ActivityContent content, @Nullable Access within, ZoneId zone, UUID createdBy, Instant now) {
        return new Activity(ActivityState.planned(content, zone, createdBy, now), within);
    }

    /// @param content settled
    /// @return whether anything is different now
    public boolean change(ActivityContent content, @Nullable Access within, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        state.requireOpen();
        state = state.with(content, now);
        this.within = within;
        return true;
    }

    /// The agreement it belongs to is seen by others than before.
    /// @return whether the activity is, too
    public boolean follow(Access agreement, Instant now) {
        var before = access();
        within = agreement;
        if (access().equals(before)) {
            return false;
        }
        state = state.with(state.content(), now);
        return true;
    }

    public void take(Step step, @Nullable String reason, Instant now) {
        if (!step.leadsFrom(state.status())) {
            throw new ActivityRefusal.IllegalTransition(
                    "It is %s; '%s' is no step from there."
                            .formatted(state.status(), step.act().name()),
                    state.status());
        }
        state = state.as(step.to(), reason, now);
    }

    /// What somebody has begun is cancelled, not deleted.
    public void requireDeletable() {
        if (state.status() != ActivityStatus.PLANNED) {
            throw new ActivityRefusal.IllegalTransition("Only a plan is deleted.", state.status());
        }
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
    public ActivityState state() {
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

    public ActivityRow row() {
        return new ActivityRow(id, version, state, References.none(), false, false);
    }
}
