package org.samverk.followup.indicator.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.series.chart.ChartContent.ChartTarget;
import org.samverk.followup.indicator.series.chart.ChartPicture;

/// What the lines of a chart are to reach: for each the next target or, where all are past, the last.
///
/// @param names of the lines, in their order
/// @param latest periods with a value, of the lines in their order
record ChartTargets(ChartWords words, List<SeriesRow> lines, List<String> names, List<String> latest) {
    private record Reached(String period, double value) {}

    /// Each once, with whom it holds for unless that is every line.
    List<ChartTarget> of(IndicatorContent what) {
        var holds = new LinkedHashMap<Reached, List<Integer>>();
        for (var i = 0; i < lines.size(); i++) {
            var line = i;
            what.targetIn(lines.get(i).area(), latest.get(i))
                    .map(one -> new Reached(one.period(), one.value().doubleValue()))
                    .ifPresent(target -> holds.computeIfAbsent(target, _ -> new ArrayList<>())
                            .add(line));
        }
        return holds.entrySet().stream()
                .map(each -> target(each.getKey(), each.getValue()))
                .toList();
    }

    /// In the colour of a line, where it holds for one area.
    private ChartTarget target(Reached target, List<Integer> held) {
        var name = "%s %s".formatted(words.target(), target.period());
        if (held.size() == lines.size()) {
            return new ChartTarget(name, target.value(), null);
        }
        var areas = held.stream().map(line -> lines.get(line).area()).distinct().count();
        return new ChartTarget(
                "%s (%s)".formatted(name, held(held)), target.value(), areas == 1 ? held.getFirst() : null);
    }

    private String held(List<Integer> held) {
        return held.size() == 1
                ? names.get(held.getFirst())
                : LineNames.cut(held.stream()
                        .map(lines::get)
                        .map(line -> Objects.requireNonNullElse(line.areaName(), line.area()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /// Whether they can be told apart among so many lines.
    static boolean few(List<ChartTarget> targets, int lines) {
        return targets.size() <= 1 || targets.size() + lines <= ChartPicture.MOST_LINES;
    }
}
