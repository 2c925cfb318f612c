package org.samverk.followup.indicator.series;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.samverk.followup.indicator.content.Dimension;
import org.samverk.followup.indicator.content.IndicatorContent;

/// What is held against one another.
record GapFilter(
        @QueryParam("by")
        @NotNull
        @Parameter(
                required = true,
                description = "What to compare: groups in each area, or areas; one of the indicator's `dividedBy`",
                example = "SEX")
        Dimension by) {

    /// @throws SeriesRefusal 422 when the indicator is not divided by that
    void require(IndicatorContent indicator) {
        if (!indicator.dividedBy().contains(by)) {
            throw new SeriesRefusal.NotDivided();
        }
    }
}
