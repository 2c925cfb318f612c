package org.samverk.followup.indicator.source;

import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A data source as read, from the table or from the journal.
///
/// @param used whether indicators are taken from it, or needs have it as evidence
/// @param names of the organisations it mentions, as last known
record DataSourceRow(UUID id, long version, DataSourceState state, boolean used, References names) implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().owner());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
