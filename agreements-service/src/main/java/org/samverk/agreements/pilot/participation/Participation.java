package org.samverk.agreements.pilot.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.samverk.agreements.pilot.ParticipationRefusal;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.participation.content.ParticipationContent;
import org.samverk.agreements.pilot.participation.content.ParticipationStatus;
import org.samverk.agreements.pilot.trial.PilotState;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.problem.FieldError;

/// A partner's part in a pilot: offered, taken up on the terms of a version with resources of its own and decided at
/// home, worked on, ended.
@Entity
@Table(name = "pilot_participation")
@Tells(
        kind = Participations.KIND,
        events = {
            "offered",
            "changed",
            "accepted",
            "declined",
            "activated",
            "completed",
            "withdrawn",
            "visibility-changed"
        })
class Participation implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private ParticipationState state;

    /// Who sees the pilot without having been offered it, as that is now; no part of the history.
    @Column(nullable = false)
    @OptimisticLock(excluded = true)
    @JdbcTypeCode(SqlTypes.JSON)
    private Access within;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Participation() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Participation(ParticipationState state, Access within) {
        this.state = state;
        this.within = within;
    }

    static Participation offered(UUID pilotId, PilotState pilot, UUID partner, LocalDate on, Instant now) {
        return new Participation(
                new ParticipationState(
                        pilotId,
                        partner,
                        pilot.round(),
                        on,
                        ParticipationContent.NOTHING,
                        ParticipationStatus.OFFERED,
                        now,
                        null,
                        now,
                        now),
                pilot.accessWithoutOffers());
    }

    /// What the yes rests on stays while it lasts.
    /// @return whether anything is different now
    boolean change(ParticipationContent content, PilotState pilot, Instant now) {
        requireOpen(pilot);
        if (content.equals(state.content())) {
            return false;
        }
        content.requireDecided(pilot.today(now));
        if (state.status().takesPart()) {
            refuse(content.missing());
        } else if (content.localProcessLeaderRole() != null) {
            throw new ParticipationRefusal.LeaderTooEarly();
        }
        state = state.with(content, now);
        return true;
    }

    void requireOpen(PilotState pilot) {
        if (state.status().over()) {
            throw new PilotRefusal.IllegalTransition(
                    "It is %s, and stays as it was.".formatted(state.status()), steps(pilot));
        }
    }

    /// @param termsVersion what the partner has before it
    void accept(int termsVersion, ParticipationContent content, PilotState pilot, Instant now) {
        requireStep(ParticipationActs.ACCEPT, pilot);
        content.requireDecided(pilot.today(now));
        refuse(Stream.concat(content.missing(), outdated(termsVersion, pilot)));
        state = state.accepted(termsVersion, content, now);
    }

    private static Stream<FieldError> outdated(int termsVersion, PilotState pilot) {
        return termsVersion == pilot.termsVersion()
                ? Stream.empty()
                : Stream.of(FieldError.at(
                        "/termsVersion",
                        "other-terms",
                        "The terms are at version %d now: read them anew.".formatted(pilot.termsVersion())));
    }

    private static void refuse(Stream<FieldError> errors) {
        var missing = errors.toList();
        if (!missing.isEmpty()) {
            throw new ParticipationRefusal.Incomplete(missing);
        }
    }

    void decline(PilotState pilot, Instant now) {
        step(ParticipationActs.DECLINE, ParticipationStatus.DECLINED, pilot, now);
    }

    void activate(PilotState pilot, Instant now) {
        step(ParticipationActs.ACTIVATE, ParticipationStatus.ACTIVE, pilot, now);
    }

    void complete(PilotState pilot, Instant now) {
        step(ParticipationActs.COMPLETE, ParticipationStatus.COMPLETED, pilot, now);
    }

    void withdraw(PilotState pilot, Instant now) {
        step(ParticipationActs.WITHDRAW, ParticipationStatus.WITHDRAWN, pilot, now);
    }

    private void step(Act act, ParticipationStatus next, PilotState pilot, Instant now) {
        requireStep(act, pilot);
        state = state.as(next, now);
    }

    private void requireStep(Act act, PilotState pilot) {
        if (!ParticipationActs.steps(state.status(), pilot.status()).contains(act)) {
            throw new PilotRefusal.IllegalTransition(
                    "It is %s in a pilot that is %s; '%s' is no step from there."
                            .formatted(state.status(), pilot.status(), act.name()),
                    steps(pilot));
        }
    }

    private List<String> steps(PilotState pilot) {
        return ParticipationActs.steps(state.status(), pilot.status()).stream()
                .map(Act::name)
                .toList();
    }

    /// The pilot is seen by others than before.
    /// @return whether this is, too
    boolean follow(Access pilot, Instant now) {
        var before = access();
        within = pilot;
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
    public ParticipationState state() {
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
}
