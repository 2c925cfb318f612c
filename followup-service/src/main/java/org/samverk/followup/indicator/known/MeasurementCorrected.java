package org.samverk.followup.indicator.known;

import java.util.UUID;

/// A measurement is another from now on, or none: fired in the transaction in which that happens.
///
/// @param version which it has from now on; of one that is deleted, the version of its deletion
public record MeasurementCorrected(UUID id, long version) {}
