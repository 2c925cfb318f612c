package org.samverk.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A partner as shown: from the table, or as the journal has it.
@ApplicationScoped
class PartnerSubject implements SubjectKind {
    private final Partners partners;
    private final Clock clock;

    PartnerSubject(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "partner";
    }

    @Override
    public PartnerView view(Snapshot snapshot, Actor actor) {
        return view(snapshot, actor, snapshot.recordedAt());
    }

    PartnerView view(Snapshot snapshot, Actor actor, Instant at) {
        return PartnerView.of(
                new PartnerRow(snapshot.id(), snapshot.version(), snapshot.state(PartnerState.class), Map.of()),
                actor,
                at);
    }

    PartnerView shown(PartnerRow row, Actor actor) {
        return PartnerView.of(row, actor, clock.instant());
    }

    /// As it is after a write. The names of others are not its own, so they are read where it refers to any.
    PartnerView shown(Partner partner, Actor actor) {
        var state = partner.state();
        var alone = state.content().parentPartnerId() == null && state.succession() == null;
        return shown(alone ? partner.row() : partners.row(partner.id()).orElseThrow(), actor);
    }
}
