package org.samverk.agreements.pilot.participation;

import java.util.UUID;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A participation as read for somebody, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param pilotStatus how far the pilot has come by now
/// @param pilotOwner whose the pilot is
record ParticipationRow(
        UUID id,
        long version,
        ParticipationState state,
        References names,
        PilotStatus pilotStatus,
        UUID pilotOwner)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return new Sides(state.partnerId(), pilotOwner).stands(relation, actor);
    }

    /// Who has a say in a participation.
    record Sides(UUID partner, UUID pilotOwner) implements Guarded {
        @Override
        public boolean stands(Relation relation, Actor actor) {
            return switch (relation) {
                case PARTY -> actor.actsFor(partner);
                case OWNER -> actor.actsFor(pilotOwner);
                case CREATOR, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
            };
        }
    }
}
