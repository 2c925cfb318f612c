package org.samverk.followup.indicator.measurement.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What stands behind a measurement. What is missing or suppressed has no value, which is not nought.
@Schema(name = "MeasurementStatus")
public enum MeasurementStatus {
    ACTUAL,
    /// May still change.
    PRELIMINARY,
    /// Was not measured, or did not come.
    MISSING,
    /// Was measured, and is kept back: of so few that they could be known.
    SUPPRESSED;

    public boolean hasValue() {
        return this == ACTUAL || this == PRELIMINARY;
    }
}
