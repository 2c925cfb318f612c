package org.samverk.followup.occasion.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorTarget;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;
import org.samverk.kit.value.Lists;

/// A measurement as it was when the report that reads it was submitted, and its indicator as that was.
@Schema(name = "ReportReading")
public record ReadingView(
        UUID measurementId,

        @Schema(description = "The one of the measurement that was read")
        long version,

        UUID indicatorId,

        @Schema(description = "Of the indicator, by language tag")
        Map<String, String> name,

        @Nullable Map<String, String> unit,
        ValueType valueType,
        String area,
        @Nullable String areaName,
        String period,
        Breakdown breakdown,
        MeasurementStatus status,

        @Schema(description = "Absent when missing or suppressed, which is not nought") @Nullable
        BigDecimal value,

        @Schema(description = "Of a percentage: how many, of the denominator") @Nullable
        BigDecimal numerator,

        @Schema(description = "Of a percentage: of how many") @Nullable
        BigDecimal denominator,

        @Nullable String text,
        @Nullable Integer ordinal,

        @Schema(description = "Why there is no value") @Nullable
        String reason,

        @Schema(description = "What was to be reached there") @Nullable
        IndicatorTarget target,

        @Schema(description = "Whether something else was measured by now; the report stays as it was")
        boolean correctedSince,

        @Schema(description = "Whether the measurement is there no more")
        boolean deletedSince) {

    /// As it is kept.
    record Kept(
            UUID measurementId,
            long version,
            UUID indicatorId,
            Map<String, String> name,
            @Nullable Map<String, String> unit,
            ValueType valueType,
            List<IndicatorTarget> targets,
            @Nullable String areaName,
            MeasurementContent content,
            boolean corrected,
            boolean deleted) {
        Kept {
            targets = Lists.copy(targets);
        }
    }

    static ReadingView of(Kept kept) {
        var content = kept.content();
        return new ReadingView(
                kept.measurementId(),
                kept.version(),
                kept.indicatorId(),
                kept.name(),
                kept.unit(),
                kept.valueType(),
                content.area(),
                kept.areaName(),
                content.period(),
                content.breakdown(),
                content.status(),
                content.value(),
                content.numerator(),
                content.denominator(),
                content.text(),
                content.ordinal(),
                content.reason(),
                IndicatorTarget.next(kept.targets(), content.area(), content.period())
                        .orElse(null),
                kept.corrected(),
                kept.deleted());
    }
}
