package org.samverk.followup.indicator.series.standing;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Dimension;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.series.SeriesFilter;

/// What is held against one another.
record GapFilter(
        @QueryParam("by")
        @NotNull
        @Parameter(
                required = true,
                description = "What to compare: groups in each area, or areas; one of the indicator's `dividedBy`",
                example = "SEX")
        Dimension by,

        @QueryParam("level")
        @Parameter(
                description =
                        "Between areas: of this level only. Without it those of `area`, each level by itself, or else municipalities",
                example = "REGION")
        @Nullable
        AreaLevel level) {

    /// What areas are held against one another; any, each by itself, where that is absent.
    @Nullable
    AreaLevel level(SeriesFilter filter) {
        return level == null && filter.areas() == null ? AreaLevel.MUNICIPALITY : level;
    }

    /// @throws StandingRefusal 422 when the indicator is not divided by that
    void require(IndicatorContent indicator) {
        if (!indicator.dividedBy().contains(by)) {
            throw new StandingRefusal.NotDivided();
        }
    }
}
