package org.samverk.agreements.pilot.trial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.samverk.agreements.followup.KnownEvaluations.Completed;
import org.samverk.agreements.pilot.ParticipationRefusal;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.trial.Readiness.Surroundings;
import org.samverk.agreements.pilot.trial.content.PilotContent;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// Work that is tried with a few partners before more are offered it.
@Entity
@Tells(
        kind = Pilots.KIND,
        events = {
            "prepared",
            "changed",
            "knowledge-base",
            "analysed",
            "presented",
            "offering",
            "running",
            "evaluated",
            "scaling",
            "closed",
            "offered",
            "deleted"
        })
public class Pilot implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private PilotState state;

    /// Whom it was offered to. No part of the state: the others that were offered it read its history.
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Offers offers = Offers.NONE;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Pilot() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Pilot(PilotState state) {
        this.state = state;
    }

    /// @param content settled
    public static Pilot prepared(PilotContent content, ZoneId zone, UUID createdBy, Instant now) {
        var owner = Objects.requireNonNull(content.ownerPartnerId());
        return new Pilot(new PilotState(
                owner, content, 1, PilotStatus.PREPARING, now, 0, 0, null, zone.getId(), createdBy, now, now));
    }

    /// What its status rests on stays.
    /// @param content settled
    /// @return whether anything is different now
    public boolean change(PilotContent content, Instant now) {
        state.requireOpen();
        if (content.equals(state.content())) {
            return false;
        }
        var lost = Readiness.lost(state.status(), state.content(), content);
        if (!lost.isEmpty()) {
            throw new PilotRefusal.NotReady(lost);
        }
        state = state.with(content, now);
        return true;
    }

    /// @param accepted whether any partner has accepted the offer
    /// @param evaluation the one of this pilot that was completed last
    public void advance(PilotStatus to, boolean accepted, Optional<Completed> evaluation, Instant now) {
        state.requireStep(to);
        var missing = Readiness.missing(to, state, new Surroundings(accepted, evaluation));
        if (!missing.isEmpty()) {
            throw new PilotRefusal.NotReady(missing);
        }
        var counted = to.turnsOnEvaluation() ? evaluation.map(Completed::id).orElseThrow() : state.evaluationId();
        state = state.as(to, counted, now);
    }

    /// @param sameAs every id the partner is known by, to find it under one it had before
    public void offer(UUID partner, Set<UUID> sameAs, Instant now) {
        state.requireOffering();
        if (offers.include(state.round(), sameAs)) {
            throw new ParticipationRefusal.OfferedAlready(state.round());
        }
        offers = offers.with(new PilotOffer(partner, state.round()));
        state = state.offeredOnceMore(now);
    }

    /// What others have been offered, or have begun to work on, stays.
    public void requireDeletable() {
        if (state.status() != PilotStatus.PREPARING) {
            throw new PilotRefusal.IllegalTransition(
                    "Only what is PREPARING is deleted; anything else is closed.", state.nextSteps());
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
    public PilotState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access(offers);
    }

    public PilotRow row() {
        return new PilotRow(id, version, state, References.none(), null, null, null, false);
    }
}
