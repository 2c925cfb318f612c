package org.samverk.followup.indicator.series.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.samverk.kit.document.Drawing;

/// Draws a chart as SVG: told apart by colours that the colour-blind tell apart, by marks, and by dashes. Letters are
/// shapes, of the server's fonts, so that it prints alike everywhere; what it says is said in words beside the
/// picture.
public final class ChartPicture {
    public static final String MEDIA_TYPE = "image/svg+xml";
    public static final int MOST_LINES = 12;

    /// On a screen of its own.
    private static final int WIDTH = 1120;

    private static final int HEIGHT = 620;
    /// Among other things on a sheet, where letters are to be as large as those around it.
    private static final int NARROW = 840;

    private static final int LOW = 270;
    /// What a line takes in the legend.
    private static final int ENTRY = 26;
    private static final int MARGIN = 24;
    private static final int NOTE = 20;
    private static final int HEAD = 78;
    private static final int TITLE = 25;
    private static final int TITLE_AT = 46;
    private static final int TITLE_LINE = 32;
    /// Long enough for dashes on both sides of a mark.
    private static final int SAMPLE = 52;

    private static final Color INK = new Color(0x1f1f1f);
    private static final Color QUIET = new Color(0x5c5c5c);
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
    private static final int AXIS = 40;
    /// Roughly, as long as the legend is not known.
    private static final double PLOT = 0.7;
    private static final int LABEL = 60;

    private final ChartContent content;
    private final int width;
    private final int head;
    private final int body;
    private final List<String> unit;

    private ChartPicture(ChartContent content, int width, int head, int body) {
        this.content = content;
        this.width = width;
        this.head = head;
        this.body = body;
        unit = content.unit().isBlank() ? List.of() : broken(content.unit(), font(15), width);
    }

    /// @return an SVG document
    public static String of(ChartContent content) {
        var more = titled(content).size() - 1;
        return new ChartPicture(content, WIDTH, HEAD + TITLE_LINE * Math.max(0, more), HEIGHT).svg("");
    }

    private static List<String> titled(ChartContent content) {
        return broken(content.title(), new Font(Font.SANS_SERIF, Font.BOLD, TITLE), WIDTH);
    }

    /// In lines that the picture is wide enough for, as far as words are not wider.
    private static List<String> broken(String text, Font font, int width) {
        var context = new FontRenderContext(null, true, true);
        var lines = new ArrayList<String>();
        for (var word : text.split(" ", -1)) {
            var longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && font.getStringBounds(longer, context).getWidth() <= width - 2 * MARGIN) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /// For a document to read and print, which has a heading for it.
    /// @param name of the drawing, unlike that of any other in the document
    public static Drawing within(String name, ChartContent content) {
        var picture = new ChartPicture(
                content,
                NARROW,
                0,
                Math.max(LOW, AXIS + ENTRY * (content.lines().size() + 2)));
        var svg = picture.svg(name + "-").replaceFirst("<\\?xml[^>]*>\\s*", "").strip();
        return new Drawing(name, content.inWords(), NARROW, picture.height(), svg, picture::paint);
    }

    private int height() {
        return top() + body + MARGIN + NOTE * content.notes().size();
    }

    /// Where the chart begins: the unit stands over its axis, since along it a long one would not be whole.
    private int top() {
        return head + NOTE * unit.size();
    }

    private void paint(Graphics2D sheet) {
        sheet.setPaint(Color.WHITE);
        sheet.fillRect(0, 0, width, height());
        if (head > 0) {
            var y = TITLE_AT;
            for (var line : titled(content)) {
                say(sheet, line, TITLE, Font.BOLD, INK, y);
                y += TITLE_LINE;
            }
            say(sheet, content.under(), 16, Font.PLAIN, QUIET, y - TITLE_LINE + MARGIN);
        }
        if (content.empty()) {
            say(sheet, content.nothing(), 18, Font.PLAIN, QUIET, head + body / 2);
        } else {
            var periods = content.inOrder();
            var chart = chart(periods);
            sheet.translate(0, top());
            chart.paint(sheet, width - MARGIN, body - AXIS);
            time(sheet, chart, periods);
            sheet.translate(0, -top());
            measure(sheet);
        }
        var y = top() + body + NOTE;
        for (var note : content.notes()) {
            say(sheet, note, 14, Font.PLAIN, QUIET, y);
            y += NOTE;
        }
    }

    /// After the chart, which has a ground of its own.
    private void measure(Graphics2D sheet) {
        var y = head + NOTE;
        for (var line : unit) {
            say(sheet, line, 15, Font.PLAIN, INK, y);
            y += NOTE;
        }
    }

    private static void say(Graphics2D sheet, String text, int size, int style, Color colour, int y) {
        sheet.setFont(new Font(Font.SANS_SERIF, style, size));
        sheet.setPaint(colour);
        letters(sheet, text, MARGIN, y);
    }

    /// As shapes, wherever it is drawn.
    private static void letters(Graphics2D sheet, String text, int x, int y) {
        sheet.fill(sheet.getFont()
                .createGlyphVector(sheet.getFontRenderContext(), text)
                .getOutline(x, y));
    }

    /// The axis of time is drawn here: the library's own would put ticks between periods.
    private void time(Graphics2D sheet, XYChart chart, List<String> periods) {
        sheet.setFont(font(15));
        sheet.setPaint(INK);
        sheet.setStroke(new BasicStroke(1));
        var y = (int) Math.round(chart.getScreenYFromChart(content.floor()));
        sheet.drawLine(
                (int) Math.round(chart.getScreenXFromChart(-0.5)),
                y,
                (int) Math.round(chart.getScreenXFromChart(periods.size() - 0.5)),
                y);
        var step = Math.max(1, (int) Math.ceil(periods.size() * LABEL / (width * PLOT)));
        for (var i = (periods.size() - 1) % step; i < periods.size(); i += step) {
            var x = (int) Math.round(chart.getScreenXFromChart(i));
            sheet.drawLine(x, y, x, y + 6);
            var half = (int) sheet.getFont()
                            .getStringBounds(periods.get(i), sheet.getFontRenderContext())
                            .getWidth()
                    / 2;
            letters(sheet, periods.get(i), x - half, y + 24);
        }
    }

    private XYChart chart(List<String> periods) {
        var chart =
                new XYChartBuilder().width(width - MARGIN).height(body - AXIS).build();
        style(chart, periods.size());
        for (var i = 0; i < content.lines().size(); i++) {
            add(chart, periods, i);
        }
        var target = content.target();
        if (target != null) {
            var ends = new double[] {-0.5, periods.size() - 0.5};
            chart.addSeries("target", ends, new double[] {target.value(), target.value()})
                    .setMarker(SeriesMarkers.NONE)
                    .setLineColor(QUIET)
                    .setLineStyle(stroke(2, DOTS))
                    .setLabel(target.name());
        }
        return chart;
    }

    /// A line breaks where its own value is missing or kept back. Its key is no name: two may be called the same.
    private void add(XYChart chart, List<String> periods, int number) {
        var line = content.lines().get(number);
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

    private void style(XYChart chart, int periods) {
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
        styler.setLegendFont(font(15));
        styler.setLegendPadding(14);
        styler.setLegendSeriesLineLength(SAMPLE);
        styler.setAxisTickLabelsFont(font(15));
        styler.setAxisTickLabelsColor(INK);
        styler.setChartFontColor(INK);
        styler.setMarkerSize(9);
        styler.setXAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setXAxisMin(-0.5);
        styler.setXAxisMax(periods - 0.5);
        styler.setLocale(Locale.of(content.language()));
        styler.setYAxisDecimalPattern(content.whole() ? "#,##0" : "#,##0." + "#".repeat(content.decimals()));
        styler.setYAxisMin(content.floor());
        styler.setYAxisMax(content.ceiling());
    }

    private static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    private String svg(String prefix) {
        var svg = new SvgSheet(prefix, width, height());
        paint(svg.graphics());
        return svg.saying(content.title(), content.inWords());
    }
}
