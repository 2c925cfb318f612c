package org.samverk.followup.need.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A public-health report as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param areaName as the register has it
/// @param withdrawalReason as written; absent where none was given, or it was erased
public record HealthReportRow(
        UUID id,
        long version,
        HealthReportState state,
        References names,
        @Nullable String areaName,
        @Nullable String withdrawalReason)
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
