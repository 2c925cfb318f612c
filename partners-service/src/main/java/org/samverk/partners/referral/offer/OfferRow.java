package org.samverk.partners.referral.offer;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;
import org.samverk.partners.referral.Keeper;

/// An offer as read for somebody, from the table or from the journal.
///
/// @param names of the partner, by id
/// @param standIn who speaks for the partner while it is unconfirmed
/// @param pathways that lead to it and have not ended, as far as the reader may see them
/// @param referred whether any pathway names it, even one that has ended
/// @param ledTo whether one that has not ended does, whoever may see it
record OfferRow(
        UUID id,
        long version,
        OfferState state,
        Map<UUID, Named> names,
        @Nullable UUID standIn,
        long pathways,
        boolean referred,
        boolean ledTo)
        implements Guarded {

    /// @param currentId the partner itself, or whoever took its place
    record Named(String name, UUID currentId) {}

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return new Keeper(state.partnerId(), standIn).stands(relation, actor);
    }

    Reference partner() {
        var named = names.get(state.partnerId());
        return named == null
                ? new Reference(state.partnerId())
                : Reference.of(state.partnerId(), named.name(), named.currentId());
    }
}
