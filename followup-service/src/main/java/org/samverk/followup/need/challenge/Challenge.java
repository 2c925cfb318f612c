package org.samverk.followup.need.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.ChallengeActs.Step;
import org.samverk.followup.need.challenge.content.ChallengeContent;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// What is wrong with people's health in an area, how badly, and whether something is done about it.
@Entity
@Table(name = "health_challenge")
@Tells(
        kind = Challenges.KIND,
        events = {"raised", "changed", "addressed", "resolved", "reopened", "deleted"})
public class Challenge implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private ChallengeState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Challenge() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Challenge(ChallengeState state) {
        this.state = state;
    }

    /// @param content settled
    public static Challenge raised(ChallengeContent content, UUID createdBy, Instant now) {
        return new Challenge(ChallengeState.raised(content, createdBy, now));
    }

    /// @param content settled
    /// @return whether anything is different now
    /// @throws ChallengeRefusal when it cannot become so
    public boolean change(ChallengeContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        state.requireOpenTo(content);
        state = state.with(content, now);
        return true;
    }

    /// @throws ChallengeRefusal.IllegalTransition where that is no step from here
    /// @throws ChallengeRefusal.NoEffort when it is to count as addressed, and nothing is done about it
    public void requireStep(Step step) {
        if (!step.leadsFrom(state.status())) {
            throw new ChallengeRefusal.IllegalTransition(
                    "It is %s; '%s' is no step from there."
                            .formatted(state.status(), step.act().name()),
                    state.status());
        }
        if (step == Step.ADDRESS) {
            ChallengeState.requireEffort(state.content());
        }
    }

    public void take(Step step, @Nullable ErasableText reason, Instant now) {
        requireStep(step);
        state = state.as(step.to(), reason, now);
    }

    /// What was taken up once stays; only what was entered by mistake goes.
    public void requireDeletable() {
        if (!state.untouched()) {
            throw new ChallengeRefusal.IllegalTransition(
                    "Only a challenge that was never addressed is deleted.", state.status());
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
    public ChallengeState state() {
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

    public ChallengeRow row() {
        return new ChallengeRow(id, version, state, References.none(), null, Map.of(), Set.of(), null);
    }
}
