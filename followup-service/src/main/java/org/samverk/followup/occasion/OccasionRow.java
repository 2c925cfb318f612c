package org.samverk.followup.occasion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;

/// An occasion as read, from the table or from the journal.
/// @param names of the organisations it mentions, as last known
/// @param texts of its report by id, as far as they have not been erased
record OccasionRow(UUID id, long version, OccasionState state, Map<UUID, String> names, Map<UUID, JsonNode> texts)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.ownerPartnerId());
            case REPORTER -> actor.actsFor(state.reporterId());
            case RECIPIENT -> actor.actsFor(state.recipientId());
            case CREATOR, PARTY, RESPONSIBLE, ANYONE -> false;
        };
    }
}
