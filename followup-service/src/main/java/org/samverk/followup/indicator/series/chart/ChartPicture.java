package org.samverk.followup.indicator.series.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.w3c.dom.Element;

/// Draws a chart as SVG: told apart by colours that the colour-blind tell apart, by marks, and by dashes. Letters are
/// shapes, of the server's fonts, so that it prints alike everywhere; what it says is said in words beside the
/// picture.
public final class ChartPicture {
    public static final String MEDIA_TYPE = "image/svg+xml";
    public static final int MOST_LINES = 12;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 620;
    private static final int MARGIN = 24;
    private static final int NOTE = 20;
    private static final int HEAD = 78;
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
    private static final List<Marker> MARKS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_DOWN,
            SeriesMarkers.CROSS);
    private static final float[] DASHES = {8, 5};
    private static final float[] DOTS = {2, 5};
    private static final int AXIS = 40;
    /// Roughly, as long as the legend is not known.
    private static final int PLOT = 800;
    private static final int LABEL = 60;

    private final ChartContent content;

    private ChartPicture(ChartContent content) {
        this.content = content;
    }

    /// @return an SVG document
    public static String of(ChartContent content) {
        return new ChartPicture(content).draw();
    }

    private String draw() {
        var height = HEAD + HEIGHT + MARGIN + NOTE * content.notes().size();
        var svg = canvas();
        svg.setSVGCanvasSize(new Dimension(WIDTH, height));
        svg.setPaint(Color.WHITE);
        svg.fillRect(0, 0, WIDTH, height);
        say(svg, content.title(), 25, Font.BOLD, INK, 46);
        say(svg, content.under(), 16, Font.PLAIN, QUIET, 70);
        if (content.empty()) {
            say(svg, content.nothing(), 18, Font.PLAIN, QUIET, HEAD + HEIGHT / 2);
        } else {
            var periods = content.inOrder();
            var chart = chart(periods);
            svg.translate(0, HEAD);
            chart.paint(svg, WIDTH - MARGIN, HEIGHT - AXIS);
            time(svg, chart, periods);
            svg.translate(0, -HEAD);
        }
        var y = HEAD + HEIGHT + NOTE;
        for (var note : content.notes()) {
            say(svg, note, 14, Font.PLAIN, QUIET, y);
            y += NOTE;
        }
        return document(svg);
    }

    private static void say(SVGGraphics2D svg, String text, int size, int style, Color colour, int y) {
        svg.setFont(new Font(Font.SANS_SERIF, style, size));
        svg.setPaint(colour);
        svg.drawString(text, MARGIN, y);
    }

    /// The axis of time is drawn here: the library's own would put ticks between periods.
    private void time(SVGGraphics2D svg, XYChart chart, List<String> periods) {
        svg.setFont(font(15));
        svg.setPaint(INK);
        svg.setStroke(new BasicStroke(1));
        var y = (int) Math.round(chart.getScreenYFromChart(content.floor()));
        svg.drawLine(
                (int) Math.round(chart.getScreenXFromChart(-0.5)),
                y,
                (int) Math.round(chart.getScreenXFromChart(periods.size() - 0.5)),
                y);
        var step = Math.max(1, (periods.size() * LABEL + PLOT - 1) / PLOT);
        for (var i = (periods.size() - 1) % step; i < periods.size(); i += step) {
            var x = (int) Math.round(chart.getScreenXFromChart(i));
            svg.drawLine(x, y, x, y + 6);
            var half = svg.getFontMetrics().stringWidth(periods.get(i)) / 2;
            svg.drawString(periods.get(i), x - half, y + 24);
        }
    }

    private XYChart chart(List<String> periods) {
        var chart = new XYChartBuilder()
                .width(WIDTH - MARGIN)
                .height(HEIGHT - AXIS)
                .yAxisTitle(content.unit())
                .build();
        style(chart, periods.size());
        for (var i = 0; i < content.lines().size(); i++) {
            add(chart, periods, i);
        }
        var target = content.target();
        if (target != null) {
            var ends = new double[] {-0.5, periods.size() - 0.5};
            chart.addSeries(target.name(), ends, new double[] {target.value(), target.value()})
                    .setMarker(SeriesMarkers.NONE)
                    .setLineColor(QUIET)
                    .setLineStyle(stroke(2, DOTS));
        }
        return chart;
    }

    private void add(XYChart chart, List<String> periods, int number) {
        var line = content.lines().get(number);
        var places = new double[periods.size()];
        var values = new double[periods.size()];
        for (var i = 0; i < places.length; i++) {
            var value = line.values().get(periods.get(i));
            places[i] = i;
            values[i] = value == null ? Double.NaN : value.doubleValue();
        }
        var colour = COLOURS.get(number % COLOURS.size());
        chart.addSeries(line.name(), places, values)
                .setMarker(MARKS.get(number % MARKS.size()))
                .setMarkerColor(colour)
                .setLineColor(colour)
                .setLineStyle(stroke(2.5f, number < COLOURS.size() ? null : DASHES));
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
        styler.setAxisTickLabelsFont(font(15));
        styler.setAxisTitleFont(font(15));
        styler.setAxisTickLabelsColor(INK);
        styler.setChartFontColor(INK);
        styler.setMarkerSize(9);
        styler.setXAxisTicksVisible(false);
        styler.setXAxisTitleVisible(false);
        styler.setXAxisMin(-0.5);
        styler.setXAxisMax(periods - 0.5);
        styler.setLocale(Locale.of(content.language()));
        styler.setYAxisDecimalPattern(content.whole() ? "#,##0" : "#,##0.##");
        styler.setYAxisMin(content.floor());
        styler.setYAxisMax(content.ceiling());
    }

    private static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    private static SVGGraphics2D canvas() {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            var context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            return new SVGGraphics2D(context, true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String document(SVGGraphics2D svg) {
        var root = svg.getRoot();
        var width = WIDTH;
        var height = HEAD + HEIGHT + MARGIN + NOTE * content.notes().size();
        root.setAttribute("viewBox", "0 0 %d %d".formatted(width, height));
        root.setAttribute("role", "img");
        var before = root.getFirstChild();
        root.insertBefore(said(root, "title", content.title()), before);
        root.insertBefore(said(root, "desc", content.inWords()), before);
        var text = new StringWriter();
        try {
            svg.stream(root, text, true, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
    }

    private static Element said(Element root, String name, String words) {
        var element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setTextContent(words);
        return element;
    }
}
