package org.samverk.followup.indicator.known;

import java.util.Map;
import java.util.UUID;

/// Measurements are others from now on, or none: fired in the transaction in which that happens, once for all that one
/// request or import corrects.
///
/// @param versions which each has from now on, by id; of one that is deleted, the version of its deletion
public record MeasurementCorrected(Map<UUID, Long> versions) {
    public MeasurementCorrected {
        versions = Map.copyOf(versions);
    }
}
