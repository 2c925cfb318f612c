package org.samverk.followup.indicator.series.chart;

import java.math.BigDecimal;
import java.util.Map;

/// One line of a chart.
///
/// @param name as its legend says
/// @param values by period; a period without one interrupts the line
public record ChartLine(String name, Map<String, BigDecimal> values) {}
