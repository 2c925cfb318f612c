package org.samverk.agreements.document;

import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A document as read.
///
/// @param owner of its agreement
/// @param deletable whether its agreement is: nothing took effect, or ever will
/// @param names of the organisations it mentions, as last known
record DocumentRow(UUID id, long version, DocumentState state, UUID owner, boolean deletable, References names)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(owner);
            case CREATOR -> actor.actsFor(state.uploadedBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    /// As the journal had it.
    DocumentRow as(long version, DocumentState state) {
        return new DocumentRow(id, version, state, owner, deletable, names);
    }
}
