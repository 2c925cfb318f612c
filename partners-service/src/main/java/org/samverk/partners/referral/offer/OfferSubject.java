package org.samverk.partners.referral.offer;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// An offer as the journal has it.
@ApplicationScoped
class OfferSubject implements SubjectKind {
    private final Offers offers;

    OfferSubject(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String type() {
        return Offers.KIND;
    }

    @Override
    public OfferView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(OfferState.class);
        return OfferView.of(offers.shown(snapshot.id(), snapshot.version(), state, actor), actor);
    }

    /// As it is after a write.
    OfferView shown(Offer written, Actor actor) {
        return OfferView.of(offers.shown(written.id(), written.version(), written.state(), actor), actor);
    }
}
