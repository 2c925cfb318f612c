package org.samverk.partners.referral.offer;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.problem.Refusal;
import org.samverk.partners.referral.offer.content.OfferStatus;

/// Every reason for "no" about an offer.
abstract sealed class OfferRefusal extends Refusal {
    private OfferRefusal(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    static final class IllegalTransition extends OfferRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, OfferStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail);
            allowed = List.of(OfferActs.step(status).name());
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    static final class StillInUse extends OfferRefusal {
        /// @param by the pathways the one who asks may know of
        /// @param advice what to do about them
        StillInUse(List<UUID> by, String advice) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    (by.isEmpty()
                                    ? "A pathway that you may not see leads to it. "
                                    : "Referral pathways lead to it, among them %s. ".formatted(by))
                            + advice);
        }
    }
}
