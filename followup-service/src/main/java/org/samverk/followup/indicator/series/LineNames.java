package org.samverk.followup.indicator.series;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What a legend calls the lines of a chart: short, and no two alike.
record LineNames(ChartWords words) {
    static final int LONGEST = 40;

    /// How much is seen of where a name begins, if what tells it apart comes after.
    private static final int BEGINNING = 12;

    /// How much is seen of what comes before that.
    private static final int BEFORE = 8;

    /// @return as many, in the same order
    List<String> of(List<SeriesRow> lines) {
        var full = otherwise(lines.stream().map(words::line).toList(), index -> words.lineInFull(lines.get(index)));
        var cut = full.stream().map(name -> cut(name, LONGEST)).toList();
        return numbered(otherwise(cut, index -> around(full.get(index), common(alike(full, cut, cut.get(index))))));
    }

    /// Those that are another's too are said otherwise.
    private static List<String> otherwise(List<String> names, IntFunction<String> said) {
        return IntStream.range(0, names.size())
                .mapToObj(index ->
                        Collections.frequency(names, names.get(index)) > 1 ? said.apply(index) : names.get(index))
                .toList();
    }

    private static List<String> alike(List<String> full, List<String> cut, String name) {
        return IntStream.range(0, full.size())
                .filter(index -> cut.get(index).equals(name))
                .mapToObj(full::get)
                .toList();
    }

    /// How far they say the same.
    private static int common(List<String> names) {
        var first = Collections.min(names);
        var last = Collections.max(names);
        var most = Math.min(first.length(), last.length());
        return IntStream.range(0, most)
                .filter(index -> first.charAt(index) != last.charAt(index))
                .findFirst()
                .orElse(most);
    }

    /// How it begins, and where it differs.
    private static String around(String name, int common) {
        var room = LONGEST - BEGINNING - 1;
        var from = Math.max(BEGINNING, Math.min(common - BEFORE, name.length() - room));
        return name.length() <= LONGEST
                ? name
                : name.substring(0, BEGINNING).strip() + "…"
                        + cut(name.substring(from).strip(), room);
    }

    static String cut(String name) {
        return cut(name, LONGEST);
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1).strip() + "…";
    }

    private static String ending(String name, String end) {
        return cut(name, LONGEST - end.length()) + end;
    }

    /// For those that are alike still.
    private static List<String> numbered(List<String> names) {
        var given = new HashSet<String>();
        return names.stream()
                .map(name -> IntStream.iterate(1, number -> number + 1)
                        .mapToObj(number -> number == 1 ? name : ending(name, " (" + number + ")"))
                        .filter(given::add)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
