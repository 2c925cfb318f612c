package org.samverk.partners.initiative;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;
import org.samverk.partners.partner.registered.RegisteredPartner;

/// An initiative as read, from the table or from the journal, with the partner that does it as it is now.
///
/// @param currentId the partner itself, or whoever took its place
/// @param keeperId whoever entered the partner, until it is confirmed
record InitiativeRow(
        UUID id,
        long version,
        InitiativeState state,
        String partnerName,
        UUID currentId,
        @Nullable UUID keeperId) implements Guarded {

    static InitiativeRow of(UUID id, long version, InitiativeState state, RegisteredPartner partner) {
        return new InitiativeRow(id, version, state, partner.name(), partner.currentId(), partner.keeperId());
    }

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return stands(relation, actor, state.partnerId(), keeperId);
    }

    /// How somebody stands to what a partner does.
    static boolean stands(Relation relation, Actor actor, UUID partner, @Nullable UUID keeper) {
        return switch (relation) {
            case OWNER -> actor.actsFor(partner);
            case CREATOR -> actor.actsFor(keeper);
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
