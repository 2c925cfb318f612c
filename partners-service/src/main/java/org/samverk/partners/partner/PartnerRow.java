package org.samverk.partners.partner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;

/// A partner as read, from the table or from the journal.
record PartnerRow(
        UUID id, long version, PartnerState state, @Nullable String parentName) implements Guarded {
    /// A partner owns itself; until it is confirmed, whoever entered it stands in for it.
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(id);
            case CREATOR -> !state.confirmed() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
