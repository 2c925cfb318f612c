package org.samverk.followup.indicator.series.chart;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One line of a chart.
///
/// @param name as its legend says
/// @param values by period
/// @param texts what the values stand for, by period; empty where they are numbers
/// @param gaps periods whose value is missing or kept back, which interrupt the line; over a period that nothing was
/// measured for, it goes on
public record ChartLine(String name, Map<String, BigDecimal> values, Map<String, String> texts, Set<String> gaps) {
    boolean knows(String period) {
        return values.containsKey(period) || gaps.contains(period);
    }

    /// What it says there, with its place in the order where that is a text.
    String at(String period, NumberFormat number) {
        var value = number.format(Objects.requireNonNull(values.get(period)));
        var text = texts.get(period);
        return text == null ? value : "%s (%s)".formatted(text, value);
    }
}
