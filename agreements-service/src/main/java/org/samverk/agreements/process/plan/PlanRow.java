package org.samverk.agreements.process.plan;

import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A plan as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
public record PlanRow(UUID id, long version, PlanState state, References names) implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().owner());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    /// @throws PlanRefusal.NoSuchStep when it is no step of the plan
    public PlanStep step(String code) {
        return state.step(code).orElseThrow(() -> new PlanRefusal.NoSuchStep(code));
    }
}
