package org.samverk.partners.referral.pathway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.partners.referral.pathway.agreement.KeptApart;
import org.samverk.partners.referral.pathway.content.PathwayContent;
import org.samverk.partners.referral.pathway.content.PathwayStatus;

/// A way on which people are referred from one partner to another.
@Entity
@Table(name = "referral_pathway")
@Tells(
        kind = Pathways.KIND,
        events = {"planned", "changed", "activated", "ended", "deleted"})
class Pathway implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private PathwayState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Pathway() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Pathway(PathwayState state) {
        this.state = state;
    }

    /// @param content settled
    static Pathway planned(
            PathwayContent content, @Nullable KeptApart agreement, @Nullable UUID createdBy, Instant now) {
        var to = Objects.requireNonNull(content.toPartnerId());
        return new Pathway(new PathwayState(to, content, PathwayStatus.PLANNED, now, agreement, createdBy, now, now));
    }

    /// @return whether anything is different now
    boolean change(PathwayContent content, @Nullable KeptApart agreement, Instant now) {
        if (content.equals(state.content()) && Objects.equals(agreement, state.agreement())) {
            return false;
        }
        state.requireOpen();
        state = state.with(content, agreement, now);
        return true;
    }

    void activate(Instant now) {
        step(PathwayActs.ACTIVATE, PathwayStatus.ACTIVE, now);
    }

    void end(Instant now) {
        step(PathwayActs.END, PathwayStatus.ENDED, now);
    }

    private void step(Act act, PathwayStatus next, Instant now) {
        requireStep(act);
        state = state.as(next, now);
    }

    void requireStep(Act act) {
        if (!PathwayActs.steps(state.status()).contains(act)) {
            throw new PathwayRefusal.IllegalTransition(
                    "It is %s; '%s' is no step from there.".formatted(state.status(), act.name()), state.status());
        }
    }

    /// Only what never took effect can be deleted.
    void requireDeletable() {
        if (state.status() != PathwayStatus.PLANNED) {
            throw new PathwayRefusal.IllegalTransition("Only a plan is deleted; others are ended.", state.status());
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
    public PathwayState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access();
    }
}
