package org.samverk.followup.indicator.series;

import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.measurement.content.Breakdown;

/// One point of a series, and on which line it lies.
record SeriesRow(String area, @Nullable String areaName, Breakdown breakdown, SeriesView.Point point) {
    boolean sameLine(@Nullable SeriesRow other) {
        return other != null && area.equals(other.area) && breakdown.equals(other.breakdown);
    }

    /// What the database tells two groups apart by, as it was.
    static Breakdown breakdown(String key) {
        var parts = key.split("\u001f", -1);
        return new Breakdown(Breakdown.Sex.valueOf(parts[0]), group(parts[1]), group(parts[2]), group(parts[3]));
    }

    private static @Nullable String group(String name) {
        return name.isEmpty() ? null : name;
    }
}
