package org.samverk.partners.referral.pathway;

import java.util.List;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;
import org.samverk.partners.referral.pathway.content.PathwayStatus;

/// Every reason for "no" about a pathway.
abstract sealed class PathwayRefusal extends Refusal {
    private final List<FieldError> errors;

    private PathwayRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends PathwayRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, PathwayStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = PathwayActs.steps(status).stream().map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    static final class SamePartner extends PathwayRefusal {
        SamePartner() {
            super(
                    422,
                    "same-partner",
                    "Both ends are the same partner",
                    "People are referred from one partner to another; a partner under an earlier id is the same one.",
                    List.of(FieldError.at("/fromPartnerId", "same-partner", "It is the one that receives.")));
        }
    }

    static final class OfferOfAnother extends PathwayRefusal {
        OfferOfAnother() {
            super(
                    422,
                    "offer-of-another",
                    "Another partner offers that",
                    "A pathway leads to an offer of the partner that receives.",
                    List.of(FieldError.at("/offerId", "offer-of-another", "Not an offer of `toPartnerId`.")));
        }
    }

    static final class WiderThanOffer extends PathwayRefusal {
        WiderThanOffer() {
            super(
                    422,
                    "wider-than-offer",
                    "More would see the pathway than the offer",
                    "The offer is PRIVATE, and whoever sees a pathway sees which offer it leads to.",
                    List.of(FieldError.at("/visibility", "wider-than-offer", "PRIVATE, as the offer is.")));
        }
    }

    static final class OfferClosed extends PathwayRefusal {
        OfferClosed() {
            super(
                    422,
                    "offer-closed",
                    "The offer is closed",
                    "Nobody is referred to what is not to be had.",
                    List.of(FieldError.at("/offerId", "offer-closed", "Reopen it, or name another.")));
        }
    }
}
