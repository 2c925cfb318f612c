package org.samverk.followup.indicator.series.chart;

import java.awt.Graphics2D;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;

/// What is what in a chart: beside it or, where that would leave too little of the width to the lines, below.
///
/// @param below where it is drawn here, and not by the library
/// @param entries how many there are
record Legend(boolean below, int entries) {
    /// Long enough for dashes on both sides of a mark.
    static final int SAMPLE = 52;
    static final int PADDING = 14;

    /// What a line takes.
    private static final int ENTRY = 26;

    /// @param width of the picture, of which the lines are to have about half
    static Legend of(ChartContent content, int width) {
        var names = Stream.concat(
                        content.lines().stream().map(ChartLine::name),
                        content.targets().stream().map(ChartContent.ChartTarget::name))
                .toList();
        var font = Plot.font(Plot.LETTERS);
        var longest =
                names.stream().mapToInt(name -> Steps.width(font, name)).max().orElse(0);
        var beside = SAMPLE + longest + 3 * PADDING + Steps.of(content).width(font);
        return new Legend(!content.empty() && beside > width / 2, names.size());
    }

    /// As high as it is.
    int height() {
        return ENTRY * (entries + 1);
    }

    /// Each sample as in the chart.
    void paint(Graphics2D sheet, XYChart chart, int x, int top) {
        var y = top + ENTRY / 2;
        for (var series : chart.getSeriesMap().values()) {
            if (series.isShowInLegend()) {
                sheet.setPaint(series.getLineColor());
                sheet.setStroke(series.getLineStyle());
                sheet.drawLine(x, y, x + SAMPLE, y);
                sheet.setPaint(series.getMarkerColor());
                series.getMarker()
                        .paint(sheet, x + SAMPLE / 2.0, y, chart.getStyler().getMarkerSize());
                sheet.setFont(Plot.font(Plot.LETTERS));
                sheet.setPaint(Plot.INK);
                ChartPicture.letters(sheet, series.getLabel(), x + SAMPLE + PADDING, y + Plot.LETTERS / 3);
                y += ENTRY;
            }
        }
    }
}
