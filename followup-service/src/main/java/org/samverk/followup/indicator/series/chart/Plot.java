package org.samverk.followup.indicator.series.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// The lines of a chart with their legend, told apart by colours that the colour-blind tell apart, by marks, and by
/// dashes.
final class Plot {
    static final Color INK = new Color(0x1f1f1f);
    static final Color QUIET = new Color(0x5c5c5c);
    private static final Color GRID = new Color(0xdddddd);
    /// Of Okabe and Ito, without yellow, which is too faint on paper.
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072b2),
            new Color(0xd55e00),
            new Color(0x009e73),
            new Color(0xcc79a7),
            new Color(0x000000),
            new Color(0x56b4e9));
    /// One for each line, so that they are told apart without colours too.
    static final List<Marker> MARKS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_DOWN,
            SeriesMarkers.CROSS,
            Hollow.CIRCLE,
            Hollow.SQUARE,
            Hollow.TRIANGLE_UP,
            Hollow.DIAMOND,
            Hollow.TRIANGLE_DOWN,
            SeriesMarkers.PLUS);
    private static final float[] DASHES = {8, 5};
    private static final float[] DOTS = {2, 5};
    private static final float[] DASHES_AND_DOTS = {8, 5, 2, 5};
    static final int LETTERS = 15;

    private Plot() {}

    /// @param legend whether one is beside it
    static XYChart of(ChartContent content, List<String> periods, boolean legend, int width, int height) {
        var chart = new XYChartBuilder().width(width).height(height).build();
        style(chart, content, periods.size());
        chart.getStyler().setLegendVisible(legend);
        var steps = Steps.of(content);
        if (!steps.none()) {
            chart.getStyler().setYAxisTicksVisible(false).setPlotGridLinesVisible(false);
        }
        for (var step : steps.labels().keySet()) {
            across(chart, "step " + step, step, periods.size())
                    .setLineColor(GRID)
                    .setLineStyle(stroke(1, null))
                    .setShowInLegend(false);
        }
        for (var i = 0; i < content.lines().size(); i++) {
            add(chart, content.lines().get(i), periods, i);
        }
        for (var i = 0; i < content.targets().size(); i++) {
            var target = content.targets().get(i);
            var line = target.line();
            across(chart, "target " + i, target.value(), periods.size())
                    .setLineColor(line == null ? QUIET : COLOURS.get(line % COLOURS.size()))
                    .setLineStyle(stroke(2, line == null || line < COLOURS.size() ? DOTS : DASHES_AND_DOTS))
                    .setLabel(target.name());
        }
        return chart;
    }

    private static XYSeries across(XYChart chart, String key, double value, int periods) {
        var line = chart.addSeries(key, new double[] {-0.5, periods - 0.5}, new double[] {value, value});
        line.setMarker(SeriesMarkers.NONE);
        return line;
    }

    /// A line breaks where its own value is missing or kept back. Its key is no name: two may be called the same.
    private static void add(XYChart chart, ChartLine line, List<String> periods, int number) {
        var drawn = IntStream.range(0, periods.size())
                .filter(i -> line.knows(periods.get(i)))
                .toArray();
        var places = Arrays.stream(drawn).asDoubleStream().toArray();
        var values = Arrays.stream(drawn)
                .mapToObj(i -> line.values().get(periods.get(i)))
                .mapToDouble(value -> value == null ? Double.NaN : value.doubleValue())
                .toArray();
        var colour = COLOURS.get(number % COLOURS.size());
        chart.addSeries("line " + number, places, values)
                .setMarker(MARKS.get(number))
                .setMarkerColor(colour)
                .setLineColor(colour)
                .setLineStyle(stroke(2.5f, number < COLOURS.size() ? null : DASHES))
                .setLabel(line.name());
    }

    private static BasicStroke stroke(float width, float @Nullable [] dashes) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private static void style(XYChart chart, ChartContent content, int periods) {
        var styler = chart.getStyler();
        styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Line);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotContentSize(1);
        styler.setChartTitleVisible(false);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendFont(font(LETTERS));
        styler.setLegendPadding(Legend.PADDING);
        styler.setLegendSeriesLineLength(Legend.SAMPLE);
        styler.setAxisTickLabelsFont(font(LETTERS));
        styler.setAxisTickLabelsColor(INK);
        styler.setChartFontColor(INK);
        styler.setMarkerSize(9);
        styler.setXAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setXAxisMin(-0.5);
        styler.setXAxisMax(periods - 0.5);
        styler.setLocale(Locale.of(content.language()));
        styler.setYAxisDecimalPattern("#,##0." + "#".repeat(content.decimals()));
        styler.setYAxisMin(content.floor());
        styler.setYAxisMax(content.ceiling());
    }

    static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }
}
