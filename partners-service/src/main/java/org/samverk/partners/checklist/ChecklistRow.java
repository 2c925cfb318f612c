package org.samverk.partners.checklist;

import java.util.Map;
import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// A checklist as read, from the table or from the journal.
/// @param names of the partners it mentions, as far as they were read
record ChecklistRow(UUID id, long version, ChecklistState state, Map<UUID, Reference> names) implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.ownerPartnerId());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
