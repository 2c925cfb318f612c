package org.samverk.agreements.pilot.area;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.area.content.AreaStatus;
import org.samverk.agreements.pilot.area.content.Decision;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A development area as read for somebody, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param used whether anything is part of it
/// @param tried whether its reader acts for somebody who has a part in one of its pilots, or was offered it
record AreaRow(UUID id, long version, AreaState state, References names, boolean used, boolean tried)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return deciding(actor.organisation()
                        .map(organisation -> organisation.partnerId())
                        .orElse(null))
                .stands(relation, actor);
    }

    Deciding deciding(@Nullable UUID partner) {
        return new Deciding(this, partner);
    }

    /// Whose area it is, who tries what is developed there, and whose decision was recorded, who may know better.
    private boolean concerns(Actor actor) {
        return tried
                || state.content().ownerPartnerIds().stream().anyMatch(actor::actsFor)
                || state.decisions().stream().map(Decision::partnerId).anyMatch(actor::actsFor);
    }

    boolean deletable() {
        return state.status() == AreaStatus.PROPOSED && state.decisions().isEmpty() && !used;
    }

    /// A decision of one partner, who enters its own where the area concerns it, or of a forum.
    record Deciding(AreaRow row, @Nullable UUID partner) implements Guarded {
        @Override
        public boolean stands(Relation relation, Actor actor) {
            var owner = row.state.firstOwner();
            var createdBy = row.state.createdBy();
            return switch (relation) {
                case PARTY -> actor.actsFor(partner) && row.concerns(actor);
                case OWNER -> actor.actsFor(owner);
                case CREATOR -> !createdBy.equals(owner) && actor.actsFor(createdBy);
                case RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
            };
        }
    }
}
