package org.samverk.followup.indicator.series.chart;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/// One line of a chart.
///
/// @param name as its legend says
/// @param values by period
/// @param gaps periods whose value is missing or kept back, which interrupt the line; over a period that nothing was
/// measured for, it goes on
public record ChartLine(String name, Map<String, BigDecimal> values, Set<String> gaps) {
    boolean knows(String period) {
        return values.containsKey(period) || gaps.contains(period);
    }
}
