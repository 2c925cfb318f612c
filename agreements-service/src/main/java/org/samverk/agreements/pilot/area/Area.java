package org.samverk.agreements.pilot.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.PilotRefusal.InFuture;
import org.samverk.agreements.pilot.area.content.AreaContent;
import org.samverk.agreements.pilot.area.content.AreaStatus;
import org.samverk.agreements.pilot.area.content.Decision;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// Where several owners develop their work together, and what was decided about it.
@Entity
@Table(name = "development_area")
@Tells(
        kind = Areas.KIND,
        events = {"proposed", "changed", "decided", "adopted", "running", "mainstreamed", "closed", "deleted"})
class Area implements Journalled {
    private static final int MOST_DECISIONS = 200;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private AreaState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Area() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Area(AreaState state) {
        this.state = state;
    }

    static Area proposed(AreaContent content, ZoneId zone, UUID createdBy, Instant now) {
        return new Area(new AreaState(content, List.of(), AreaStatus.PROPOSED, now, zone.getId(), createdBy, now, now));
    }

    /// @return whether anything is different now
    boolean change(AreaContent content, Instant now) {
        state.requireOpen();
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    void decide(Decision decision, Instant now) {
        state.requireOpen();
        var today = state.today(now);
        if (decision.decidedOn().isAfter(today)) {
            InFuture.refuse(Stream.of(InFuture.error("/decidedOn", today)));
        }
        if (state.decisions().size() >= MOST_DECISIONS) {
            throw new PilotRefusal.TooManyDecisions(MOST_DECISIONS);
        }
        state = state.decided(decision, now);
    }

    /// @param current who has taken an organisation's place by now
    void advance(AreaStatus to, Map<UUID, UUID> current, Instant now) {
        if (!state.status().next().contains(to)) {
            throw new PilotRefusal.IllegalTransition(
                    "It is %s; %s is no step from there.".formatted(state.status(), to), state.nextSteps());
        }
        if (to == AreaStatus.ADOPTED || to == AreaStatus.RUNNING) {
            var undecided = state.undecided(current);
            if (!undecided.isEmpty()) {
                throw new PilotRefusal.NotDecided(undecided);
            }
        }
        state = state.as(to, now);
    }

    /// What anybody has decided about stays.
    void requireDeletable() {
        if (!state.status().equals(AreaStatus.PROPOSED) || !state.decisions().isEmpty()) {
            throw new PilotRefusal.IllegalTransition(
                    "Only what is PROPOSED and nobody has decided about is deleted; anything else is closed.",
                    state.nextSteps());
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
    public AreaState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return Access.shared(state.firstOwner());
    }

    AreaRow row() {
        return new AreaRow(id, version, state, References.none(), false, false);
    }
}
