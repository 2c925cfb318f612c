package org.samverk.partners.partner;

import java.util.Map;
import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;

/// A partner as read, from the table or from the journal.
///
/// @param others the partners it refers to, by id, as far as their names were read
record PartnerRow(UUID id, long version, PartnerState state, Map<UUID, PartnerReference> others) implements Guarded {
    /// A partner owns itself; until it is confirmed, whoever entered it stands in for it.
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(id);
            case CREATOR -> !state.confirmed() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    PartnerReference reference(UUID other) {
        return others.getOrDefault(other, new PartnerReference(other, null, null));
    }
}
