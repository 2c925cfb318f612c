package org.samverk.followup.indicator.series.standing;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Polarity;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.series.LineRow;
import org.samverk.followup.indicator.series.Progress;

/// Where one line of an indicator leads.
@Schema(name = "IndicatorTrend")
record TrendView(
        String area,
        @Nullable String areaName,
        Breakdown breakdown,

        @Schema(description = "How many values there are; a trend takes two")
        long values,

        Progress.Reading first,
        Progress.Reading last,

        @Schema(description = "From the first to the last, in the unit of the indicator") @Nullable
        BigDecimal change,

        @Schema(
                description =
                        "Of the first value, in percent; absent where that is nought, and of what is found in words: ranks have no share")
        @Nullable
        BigDecimal changePercent,

        @Schema(description = "By the indicator's polarity") Progress.@Nullable Direction direction) {

    static TrendView of(LineRow line, Polarity polarity) {
        var progress = line.progress();
        var moved = line.values() > 1;
        return new TrendView(
                line.area(),
                line.areaName(),
                line.breakdown(),
                line.values(),
                progress.first(),
                progress.last(),
                moved ? progress.change() : null,
                moved && line.indicator().valueType() != ValueType.QUALITATIVE ? progress.changePercent() : null,
                moved ? progress.direction(polarity) : null);
    }
}
