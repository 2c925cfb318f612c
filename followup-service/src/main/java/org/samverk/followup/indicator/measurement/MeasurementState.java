package org.samverk.followup.indicator.measurement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;

/// All that is stored of a measurement; the journal's snapshot.
///
/// @param importId the import it came with; absent when it was entered singly
public record MeasurementState(
        UUID indicatorId,
        MeasurementContent content,
        @Nullable UUID importId,
        Instant createdAt,
        Instant updatedAt) {

    public MeasurementState with(MeasurementContent corrected, Instant now) {
        return new MeasurementState(indicatorId, corrected, importId, createdAt, now);
    }
}
