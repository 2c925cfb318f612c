package org.samverk.followup.indicator.series.standing;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far apart groups, or areas, are in one period.
@Schema(name = "IndicatorGap")
record GapView(
        @Schema(description = "Where; absent between areas") @Nullable
        String area,

        @Nullable String areaName,

        @Schema(description = "Of which level the areas are; absent between groups") @Nullable
        AreaLevel level,

        @Schema(examples = "2025") String period,
        Extreme lowest,
        Extreme highest,

        @Schema(description = "Highest less lowest, in the indicator's unit or percentage points")
        BigDecimal difference,

        @Schema(description = "Highest by lowest; absent where the lowest is nought or below") @Nullable
        BigDecimal ratio,

        @Schema(description = "Who has the worse of the two; absent where neither way is better, or nobody has")
        @Nullable
        String worseOff,

        @Schema(description = "The difference less that of the period before; absent in the first") @Nullable
        BigDecimal change,

        @Schema(description = "How many groups or areas are compared")
        long compared,

        @Schema(description = "Every group; between areas the lowest and highest only")
        List<Extreme> groups) {

    @Schema(name = "IndicatorGapGroup")
    record Extreme(
            @Schema(examples = "WOMEN") String group,
            @Nullable String name,

            @Schema(description = "In the unit of the indicator")
            BigDecimal value) {}
}
