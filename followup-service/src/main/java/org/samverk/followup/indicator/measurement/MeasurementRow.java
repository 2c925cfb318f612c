package org.samverk.followup.indicator.measurement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;

/// A measurement as read, from the table or from the journal, and whose its indicator is.
///
/// @param areaName as the register has it
/// @param createdBy who entered the indicator
/// @param named whether others stand on it
public record MeasurementRow(
        UUID id,
        long version,
        MeasurementState state,
        @Nullable String areaName,
        UUID owner,
        UUID createdBy,
        boolean named)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(owner);
            case CREATOR -> !createdBy.equals(owner) && actor.actsFor(createdBy);
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    /// Whether it is as it came with an import: its story is told there.
    public boolean asImported() {
        return state.importId() != null && version == 1;
    }
}
