package org.samverk.agreements.agreement.iop.own;

import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A list of criteria as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param used whether an agreement that is not signed yet is held against it, seen by the reader or not
record OwnListRow(UUID id, long version, OwnListState state, References names, boolean used) implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.owner());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
