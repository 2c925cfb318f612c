package org.samverk.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A partner as the journal has it.
@ApplicationScoped
class PartnerSubject implements SubjectKind {
    @Override
    public String type() {
        return "partner";
    }

    @Override
    public PartnerView view(Snapshot snapshot, Actor actor) {
        return PartnerView.of(
                new PartnerRow(snapshot.id(), snapshot.version(), snapshot.state(PartnerState.class), null), actor);
    }
}
