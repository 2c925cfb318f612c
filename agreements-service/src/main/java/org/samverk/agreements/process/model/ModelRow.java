package org.samverk.agreements.process.model;

import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A model as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param used whether a plan or an area goes by it, seen by the reader or not
record ModelRow(UUID id, long version, ModelState state, References names, boolean used) implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().ownerPartnerId());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
