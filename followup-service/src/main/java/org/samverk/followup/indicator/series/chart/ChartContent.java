package org.samverk.followup.indicator.series.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Frequency;

/// What a chart shows, in words of one language.
///
/// @param under the title, what the lines have in common; empty where that is nothing
/// @param unit with which way is better
/// @param targets each a line across
/// @param notes below the picture, the source last
public record ChartContent(
        String language,
        String title,
        String under,
        String unit,
        List<ChartLine> lines,
        List<ChartTarget> targets,
        List<String> periods,
        String nothing,
        List<String> notes) {

    /// @param name as its legend says
    /// @param line the place of the one whose colour it has; absent where it holds for more
    public record ChartTarget(
            String name, double value, @Nullable Integer line) {}

    boolean empty() {
        return lines.stream().allMatch(line -> line.values().isEmpty());
    }

    /// Nought, unless something is below it: a scale that begins elsewhere makes little look like much. A hair below,
    /// so that nought is written beside it.
    double floor() {
        var lowest = values().min().orElse(0);
        return lowest < 0 ? lowest - room() : -room() / 50;
    }

    double ceiling() {
        var highest = values().max().orElse(0);
        return highest <= 0 && values().min().orElse(0) >= 0 ? 1 : Math.max(highest, 0) + room();
    }

    /// So many that no two steps of the scale are written alike.
    int decimals() {
        return Math.max(2, 2 - (int) Math.floor(Math.log10(ceiling() - floor())));
    }

    private double room() {
        return (Math.max(values().max().orElse(0), 0) - Math.min(values().min().orElse(0), 0)) * 0.06;
    }

    private DoubleStream values() {
        return DoubleStream.concat(
                lines.stream().flatMap(line -> line.values().values().stream()).mapToDouble(Number::doubleValue),
                targets.stream().mapToDouble(ChartTarget::value));
    }

    /// What values stand for, also those to be reached; empty where they are numbers.
    NavigableMap<Double, String> texts() {
        var texts = new TreeMap<Double, String>();
        for (var line : lines) {
            line.texts().forEach((period, text) -> {
                var value = Objects.requireNonNull(line.values().get(period)).doubleValue();
                texts.merge(value, text, (one, other) -> one.contains(other) ? one : one + " / " + other);
            });
        }
        if (!texts.isEmpty()) {
            targets.forEach(one -> texts.putIfAbsent(one.value(), number().format(one.value())));
        }
        return texts;
    }

    private NumberFormat number() {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.of(language)));
    }

    /// All that can be read in the picture, numbers written as in it.
    String inWords() {
        var number = number();
        var texts = texts();
        var all = new ArrayList<String>();
        all.add(under);
        all.add(unit);
        lines.forEach(line -> all.add(line.name() + ": "
                + inOrder().stream()
                        .filter(line.values()::containsKey)
                        .map(period -> period + " " + line.at(period, number))
                        .collect(Collectors.joining("; "))));
        targets.forEach(
                one -> all.add(one.name() + ": " + texts.getOrDefault(one.value(), number.format(one.value()))));
        all.addAll(notes);
        return all.stream().filter(words -> !words.isBlank()).collect(Collectors.joining("\n"));
    }

    /// Every period from the first to the last, in order: also those that nothing is known of, so that time passes
    /// evenly.
    List<String> inOrder() {
        if (periods.isEmpty()) {
            return List.of();
        }
        var last = Collections.max(periods);
        return Stream.iterate(Collections.min(periods), period -> period.compareTo(last) <= 0, Frequency::after)
                .toList();
    }
}
