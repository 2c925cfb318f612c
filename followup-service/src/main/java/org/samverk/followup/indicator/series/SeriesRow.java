package org.samverk.followup.indicator.series;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;

/// One point of a series, and on which line it lies.
///
/// @param source of this one, where it is from elsewhere than its indicator says
public record SeriesRow(
        String area,
        @Nullable String areaName,
        Breakdown breakdown,
        SeriesView.Point point,
        @Nullable String source) {
    public boolean sameLine(@Nullable SeriesRow other) {
        return other != null && area.equals(other.area) && breakdown.equals(other.breakdown);
    }

    /// From a row with columns of these names.
    public static SeriesRow read(Tuple tuple) {
        return new SeriesRow(
                tuple.get("area", String.class),
                tuple.get("area_name", String.class),
                breakdown(tuple.get("breakdown", String.class)),
                new SeriesView.Point(
                        tuple.get("period", String.class),
                        MeasurementStatus.valueOf(tuple.get("status", String.class)),
                        tuple.get("value", BigDecimal.class),
                        tuple.get("text", String.class),
                        tuple.get("reason", String.class),
                        tuple.get("observed", Long.class),
                        tuple.get("numerator", BigDecimal.class),
                        tuple.get("denominator", BigDecimal.class)),
                tuple.get("source", String.class));
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
