package org.samverk.followup.indicator.measurement;

import java.time.Instant;
import java.util.UUID;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;

/// A measurement as it stood in some version, for the journal.
///
/// @param access who sees the indicator
@Tells(
        kind = Measurements.KIND,
        events = {"imported", "corrected"})
public record MeasurementAsStored(UUID id, long version, MeasurementState state, Access access) implements Journalled {
    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    /// Whether it came with an import and was not changed since: then the journal does not have it.
    public boolean asImported() {
        return state.importId() != null && version == 1;
    }
}
