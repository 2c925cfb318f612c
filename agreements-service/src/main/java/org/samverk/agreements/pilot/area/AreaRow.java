package org.samverk.agreements.pilot.area;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.area.content.AreaStatus;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A development area as read for somebody, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param used whether anything is part of it
record AreaRow(UUID id, long version, AreaState state, References names, boolean used) implements Guarded {
    /// Anybody may decide for their own.
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return deciding(
                        actor.organisation()
                                .map(organisation -> organisation.partnerId())
                                .orElse(null))
                .stands(relation, actor);
    }

    Deciding deciding(@Nullable UUID partner) {
        return new Deciding(partner, state.firstOwner(), state.createdBy());
    }

    boolean deletable() {
        return state.status() == AreaStatus.PROPOSED && state.decisions().isEmpty() && !used;
    }

    /// A decision of one partner, or of a forum where none is named.
    record Deciding(@Nullable UUID partner, UUID owner, UUID createdBy) implements Guarded {
        @Override
        public boolean stands(Relation relation, Actor actor) {
            return switch (relation) {
                case PARTY -> actor.actsFor(partner);
                case OWNER -> actor.actsFor(owner);
                case CREATOR -> !createdBy.equals(owner) && actor.actsFor(createdBy);
                case RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
            };
        }
    }
}
