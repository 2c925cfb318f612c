package org.samverk.followup.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A plan as read, from the table or from the journal.
/// @param names of the organisations it mentions, as last known
/// @param subject what is followed up, where the reader may see that
record PlanRow(
        UUID id,
        long version,
        PlanState state,
        References names,
        @Nullable KnownSubject subject) implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.ownerPartnerId());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
