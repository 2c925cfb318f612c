package org.samverk.followup.plan;

import java.util.Map;
import java.util.UUID;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A plan as read, from the table or from the journal.
/// @param names of the organisations it mentions, as last known
/// @param seen what is followed up and the forums it names, as far as the reader may see them
record PlanRow(UUID id, long version, PlanState state, References names, Map<UUID, KnownSubject> seen)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.ownerPartnerId());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
