package org.samverk.agreements.pilot.trial;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Whom a pilot was offered to, and in which round.
record Offers(List<PilotOffer> made) {
    static final Offers NONE = new Offers(List.of());

    Offers {
        made = List.copyOf(made);
    }

    Offers with(PilotOffer offer) {
        return new Offers(Stream.concat(made.stream(), Stream.of(offer)).toList());
    }

    /// @param sameAs every id a partner is known by
    boolean include(int round, Set<UUID> sameAs) {
        return made.stream().anyMatch(offer -> offer.round() == round && sameAs.contains(offer.partnerId()));
    }
}
