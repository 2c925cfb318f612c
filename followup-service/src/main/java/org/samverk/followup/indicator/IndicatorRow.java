package org.samverk.followup.indicator;

import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// An indicator as read, from the table or from the journal.
///
/// @param used whether anything hangs on it, or names it
/// @param names of the organisations it mentions, as last known
public record IndicatorRow(UUID id, long version, IndicatorState state, boolean used, References names)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().owner());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
