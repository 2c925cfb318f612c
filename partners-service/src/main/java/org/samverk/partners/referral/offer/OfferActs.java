package org.samverk.partners.referral.offer;

import org.samverk.kit.access.Act;
import org.samverk.partners.referral.Keeper;
import org.samverk.partners.referral.offer.content.OfferStatus;

/// Who may do what with an offer, and what can happen to it in which status.
final class OfferActs {
    static final Act CHANGE = Keeper.act("update");
    static final Act DELETE = Keeper.act("delete");
    static final Act CLOSE = Keeper.act("close");
    static final Act REOPEN = Keeper.act("reopen");

    private OfferActs() {}

    /// The step that can be taken now, whoever asks.
    static Act step(OfferStatus status) {
        return switch (status) {
            case ACTIVE -> CLOSE;
            case CLOSED -> REOPEN;
        };
    }
}
