package org.samverk.agreements.pilot.trial;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A pilot as read for somebody, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param area it is part of
/// @param grownFrom the pilot it has grown from, if the reader may see that
/// @param evaluation that made it EVALUATED or SCALING last, if the reader may see that
/// @param used whether any pilot has grown from it, or any plan or evaluation is about it
public record PilotRow(
        UUID id,
        long version,
        PilotState state,
        References names,
        @Nullable LinkedArea area,
        @Nullable LinkedPilot grownFrom,
        @Nullable UUID evaluation,
        boolean used)
        implements Guarded {

    @Schema(name = "PilotDevelopmentArea")
    public record LinkedArea(
            UUID id,
            Map<String, String> name,
            @Schema(examples = "ADOPTED") String status) {}

    @Schema(name = "PilotOrigin")
    public record LinkedPilot(UUID id, Map<String, String> title, PilotStatus status) {}

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.ownerPartnerId());
            case CREATOR -> !state.createdBy().equals(state.ownerPartnerId()) && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    boolean deletable() {
        return state.status() == PilotStatus.PREPARING && !used;
    }

    /// What somebody is about to own.
    public record Owned(UUID owner) implements Guarded {
        @Override
        public boolean stands(Relation relation, Actor actor) {
            return relation == Relation.OWNER && actor.actsFor(owner);
        }
    }
}
