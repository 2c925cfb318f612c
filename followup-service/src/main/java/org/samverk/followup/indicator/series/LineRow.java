package org.samverk.followup.indicator.series;

import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.measurement.content.Breakdown;

/// The first and the last value of one line, and of which indicator.
///
/// @param values how many there are
record LineRow(
        IndicatorContent indicator,
        String area,
        @Nullable String areaName,
        Breakdown breakdown,
        long values,
        Progress progress) {}
