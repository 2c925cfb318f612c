package org.samverk.followup.indicator.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;
import org.samverk.followup.indicator.series.chart.ChartContent;
import org.samverk.followup.indicator.series.chart.ChartLine;
import org.samverk.followup.indicator.series.chart.ChartPicture;
import org.samverk.kit.document.Drawing;
import org.samverk.kit.download.Spoken;

/// A series as a chart, in the language its reader prefers.
public final class SeriesChart implements SeriesSink {
    private final ChartWords words;
    private final List<Locale> language;
    private final List<SeriesRow> starts = new ArrayList<>();
    private final List<Map<String, BigDecimal>> values = new ArrayList<>();
    private final List<Map<String, String>> texts = new ArrayList<>();
    private final List<Set<String>> gaps = new ArrayList<>();
    private final TreeSet<String> periods = new TreeSet<>();
    private final TreeSet<String> preliminary = new TreeSet<>();
    private @Nullable IndicatorContent indicator;

    /// @param tag of Swedish, Danish or English
    public SeriesChart(String tag) {
        words = new ChartWords(tag);
        language = List.of(Locale.of(tag));
    }

    @Override
    public void begin(UUID id, IndicatorContent what) {
        indicator = what;
    }

    /// @throws SeriesRefusal.TooManyLines when there are more than can be told apart
    @Override
    public void take(SeriesRow row) {
        if (starts.isEmpty() || !row.sameLine(starts.getLast())) {
            begin(row);
        }
        var point = row.point();
        periods.add(point.period());
        if (point.value() == null) {
            gaps.getLast().add(point.period());
        } else {
            values.getLast().put(point.period(), point.value());
            if (point.text() != null) {
                texts.getLast().put(point.period(), point.text().strip().replaceAll("\\s+", " "));
            }
        }
        if (point.status() == MeasurementStatus.PRELIMINARY) {
            preliminary.add(point.period());
        }
    }

    private void begin(SeriesRow row) {
        if (starts.size() == ChartPicture.MOST_LINES) {
            throw new SeriesRefusal.TooManyLines(ChartPicture.MOST_LINES);
        }
        starts.add(row);
        values.add(new LinkedHashMap<>());
        texts.add(new LinkedHashMap<>());
        gaps.add(new LinkedHashSet<>());
    }

    /// It is drawn when it is asked for.
    @Override
    public void end() {}

    /// @return an SVG document
    String picture() {
        return ChartPicture.of(content());
    }

    /// For a document.
    /// @param name of the drawing within it
    public Drawing drawing(String name) {
        return ChartPicture.within(name, content());
    }

    private ChartContent content() {
        var what = Objects.requireNonNull(indicator);
        var names = new LineNames(words).of(starts);
        var targets = new ChartTargets(words, starts, names, latest()).of(what);
        return new ChartContent(
                words.language(),
                Spoken.of(what.name(), language),
                periods.isEmpty() ? "" : periods.first() + "–" + periods.last(),
                (unit(what) + words.better(what.polarity())).strip(),
                IntStream.range(0, names.size())
                        .mapToObj(line ->
                                new ChartLine(names.get(line), values.get(line), texts.get(line), gaps.get(line)))
                        .toList(),
                ChartTargets.few(targets, names.size()) ? targets : List.of(),
                List.copyOf(periods),
                words.nothing(),
                notes(what, ChartTargets.few(targets, names.size())));
    }

    /// A line without a value has the newest period of all.
    private List<String> latest() {
        return values.stream()
                .map(of -> of.keySet().stream().max(Comparator.naturalOrder()).orElseGet(periods::last))
                .toList();
    }

    private String unit(IndicatorContent what) {
        return switch (what.valueType()) {
            case PERCENT -> words.percent();
            case NUMBER -> what.unit() == null ? "" : Spoken.of(what.unit(), language);
            case QUALITATIVE -> "";
        };
    }

    private List<String> notes(IndicatorContent what, boolean allTargets) {
        var notes = new ArrayList<String>();
        if (!allTargets) {
            notes.add(words.tooManyTargets());
        }
        if (!preliminary.isEmpty()) {
            notes.add(words.preliminary() + String.join(", ", preliminary));
        }
        if (gaps.stream().anyMatch(of -> !of.isEmpty())) {
            notes.add(words.broken());
        }
        if (what.source().attribution() != null) {
            notes.add(words.source(what.source().attribution()));
        }
        return notes;
    }
}
