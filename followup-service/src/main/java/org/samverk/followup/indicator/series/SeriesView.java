package org.samverk.followup.indicator.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorSource;
import org.samverk.followup.indicator.content.Polarity;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;

/// A series as it is answered; it is written line by line, so that none is ever whole in memory.
@Schema(name = "Series", description = "All that was measured of an indicator, a line for each area and group")
public record SeriesView(
        UUID indicatorId,
        Map<String, String> name,
        @Nullable Map<String, String> unit,
        ValueType valueType,
        Polarity polarity,
        IndicatorSource source,

        @Schema(description = "By area, then by group") List<Line> items) {

    /// What was measured in one area of one group, in the order of time.
    @Schema(name = "SeriesLine")
    public record Line(String area, @Nullable String areaName, Breakdown breakdown, List<Point> points) {}

    @Schema(name = "SeriesPoint")
    public record Point(
            @Schema(examples = "2025") String period,
            MeasurementStatus status,

            @Schema(description = "Absent when missing or suppressed, which is not nought") @Nullable
            BigDecimal value,

            @Schema(description = "Of a qualitative indicator, whose `value` is its place in the order") @Nullable
            String text,

            @Schema(description = "Why there is no value") @Nullable
            String reason,

            @Nullable Long observed,

            @Schema(description = "Of a percentage, where it is said: how many, of the denominator") @Nullable
            BigDecimal numerator,

            @Schema(description = "Of a percentage, where it is said: of how many") @Nullable
            BigDecimal denominator) {}
}
