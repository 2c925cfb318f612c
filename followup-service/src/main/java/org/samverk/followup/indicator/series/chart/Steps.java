package org.samverk.followup.indicator.series.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;

/// What is written beside the scale of a chart whose values stand for texts; nothing where they are numbers.
///
/// @param labels by the value each is written at
record Steps(NavigableMap<Double, String> labels) {
    private static final int LONGEST = 30;
    /// Of the scale, so that what is written at one step does not run into the next.
    private static final double CLOSEST = 0.08;

    private static final int SPACE = 14;

    static Steps of(ChartContent content) {
        var apart = (content.ceiling() - content.floor()) * CLOSEST;
        var labels = new TreeMap<Double, String>();
        content.texts().forEach((value, text) -> {
            if (labels.isEmpty() || value - labels.lastKey() >= apart) {
                labels.put(value, cut(text));
            }
        });
        return new Steps(labels);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }

    boolean none() {
        return labels.isEmpty();
    }

    /// How much room they take.
    int width(Font font) {
        return labels.values().stream()
                .mapToInt(label -> width(font, label) + SPACE)
                .max()
                .orElse(0);
    }

    /// Where each begins, so that they end beside the scale.
    Map<Double, Integer> places(Font font, XYChart chart) {
        var end = (int) Math.round(chart.getScreenXFromChart(-0.5)) - SPACE / 2;
        return labels.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, step -> end - width(font, step.getValue())));
    }

    static int width(Font font, String text) {
        return (int) Math.ceil(font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth());
    }
}
