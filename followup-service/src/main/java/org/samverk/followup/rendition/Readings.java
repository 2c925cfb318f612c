package org.samverk.followup.rendition;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.series.SeriesChart;
import org.samverk.followup.indicator.series.chart.ChartPicture;
import org.samverk.followup.occasion.report.ReportContent.IndicatorReading;
import org.samverk.followup.rendition.ReadSeries.Line;
import org.samverk.followup.rendition.ReadSeries.Measured;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Cell;
import org.samverk.kit.document.Block.Fact;
import org.samverk.kit.document.Text;

/// The indicators a report reads: what was read, between the first and the latest value and the target, and how it
/// went in a chart. What is not for its reader to see is counted, and left out.
final class Readings {
    /// Drawing takes time; a council looks at no more.
    static final int MOST_CHARTS = 12;

    private final Source source;
    private final List<IndicatorReading> readings;

    private Readings(Source source, List<IndicatorReading> readings) {
        this.source = source;
        this.readings = readings;
    }

    static Stream<Block> of(Source source) {
        return source.reported()
                .map(report -> new Readings(source, report.indicatorReadings()).blocks())
                .orElse(Stream.empty());
    }

    private Stream<Block> blocks() {
        var series = source.series();
        return Stream.of(
                        source.asNow() && !readings.isEmpty()
                                ? Stream.of(source.paragraph("readings.asNow"))
                                : Stream.<Block>empty(),
                        IntStream.range(0, series.size())
                                .boxed()
                                .flatMap(number -> indicator(series.get(number), number + 1)),
                        series.size() > MOST_CHARTS
                                ? Stream.of(source.paragraph("charts.first", MOST_CHARTS))
                                : Stream.<Block>empty(),
                        hidden())
                .flatMap(blocks -> blocks);
    }

    private Stream<Block> hidden() {
        var hidden = hidden(source);
        return hidden == 0 ? Stream.empty() : Stream.of(source.paragraph("readings.hidden", hidden));
    }

    /// How many measurements the report reads that its reader may not see.
    static long hidden(Source source) {
        var seen = source.series().stream()
                .flatMap(one -> one.measured().stream())
                .map(Measured::id)
                .collect(Collectors.toSet());
        return source.reported().stream()
                .flatMap(report -> report.indicatorReadings().stream())
                .filter(one -> !seen.contains(one.measurementId()))
                .count();
    }

    private Stream<Block> indicator(ReadSeries series, int number) {
        return Stream.of(
                        Stream.of(
                                new Block.Heading(source.text(series.indicator().name())), table(series)),
                        number > MOST_CHARTS ? Stream.<Block>empty() : chart(series, number),
                        comments(series))
                .flatMap(blocks -> blocks);
    }

    private Block table(ReadSeries series) {
        return new Block.Table(
                source.say("reading.caption", unit(series.indicator())),
                Stream.of("reading.line", "reading.first", "reading.read", "reading.latest", "reading.target")
                        .map(label -> source.say(label))
                        .toList(),
                series.lines().stream()
                        .map(line -> cells(series.indicator(), line))
                        .toList());
    }

    private String unit(IndicatorContent indicator) {
        var unit = switch (indicator.valueType()) {
            case PERCENT -> source.say("unit.percent");
            case NUMBER ->
                indicator.unit() == null ? "" : source.text(indicator.unit()).value();
            case QUALITATIVE -> source.say("unit.qualitative");
        };
        return Stream.of(unit, source.wording().say("polarity", indicator.polarity()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private List<Cell> cells(IndicatorContent indicator, Line line) {
        var values = new Values(source, indicator);
        var read = comments();
        return List.of(
                Cell.of(values.line(line.first().row())),
                Cell.of(values.at(line.first())),
                Cell.of(line.measured().stream()
                        .filter(one -> read.containsKey(one.id()))
                        .map(values::at)
                        .collect(Collectors.joining("\n"))),
                Cell.of(values.at(line.last())),
                Cell.of(indicator
                        .targetIn(
                                line.first().row().area(),
                                line.last().row().point().period())
                        .map(values::at)
                        .orElse("")));
    }

    /// By measurement; empty where nothing was said to it.
    private Map<UUID, String> comments() {
        return readings.stream()
                .collect(Collectors.toMap(
                        IndicatorReading::measurementId, one -> one.comment() == null ? "" : one.comment()));
    }

    private Stream<Block> comments(ReadSeries series) {
        var values = new Values(source, series.indicator());
        var comments = comments();
        var facts = series.measured().stream()
                .filter(one -> !comments.getOrDefault(one.id(), "").isEmpty())
                .map(one -> new Fact(
                        values.line(one.row()) + ", "
                                + values.period(one.row().point().period()),
                        Text.of(comments.get(one.id()))))
                .toList();
        return facts.isEmpty() ? Stream.empty() : Stream.of(new Block.Facts(facts));
    }

    private Stream<Block> chart(ReadSeries series, int number) {
        var chart = new SeriesChart(source.wording().tag());
        chart.begin(series.indicatorId(), series.indicator());
        series.lines().stream()
                .limit(ChartPicture.MOST_LINES)
                .flatMap(line -> line.measured().stream())
                .forEach(one -> chart.take(one.row()));
        chart.end();
        var picture = new Block.Picture(chart.drawing("chart-" + number));
        return series.lines().size() > ChartPicture.MOST_LINES
                ? Stream.of(picture, source.paragraph("charts.lines", ChartPicture.MOST_LINES))
                : Stream.of(picture);
    }
}
