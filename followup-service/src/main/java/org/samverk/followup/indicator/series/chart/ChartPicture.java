package org.samverk.followup.indicator.series.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.knowm.xchart.XYChart;
import org.samverk.kit.document.Drawing;

/// Draws a chart as SVG, with its title, its axis of time and its notes around the plot. Letters are shapes, of the
/// server's fonts, so that it prints alike everywhere; what it says is said in words beside the picture.
public final class ChartPicture {
    public static final String MEDIA_TYPE = "image/svg+xml";
    public static final int MOST_LINES = 12;

    /// On a screen of its own.
    private static final int WIDTH = 1120;

    private static final int HEIGHT = 620;
    /// Among other things on a sheet, where letters are to be as large as those around it.
    private static final int NARROW = 840;

    private static final int LOW = 270;
    private static final int MARGIN = 24;
    private static final int NOTE = 20;
    private static final int HEAD = 78;
    private static final int TITLE = 25;
    private static final int TITLE_AT = 46;
    private static final int TITLE_LINE = 32;
    private static final int AXIS = 40;
    /// Roughly, as long as the legend is not known.
    private static final double PLOT = 0.7;
    private static final int LABEL = 60;

    private final ChartContent content;
    private final int width;
    private final int head;
    private final int body;
    private final Legend legend;
    private final List<String> unit;

    private ChartPicture(ChartContent content, int width, int head, int body, Legend legend) {
        this.content = content;
        this.width = width;
        this.head = head;
        this.body = body;
        this.legend = legend;
        unit = content.unit().isBlank() ? List.of() : broken(content.unit(), Plot.font(Plot.LETTERS), width);
    }

    /// @return an SVG document
    public static String of(ChartContent content) {
        var more = titled(content).size() - 1;
        var head = HEAD + TITLE_LINE * Math.max(0, more);
        return new ChartPicture(content, WIDTH, head, HEIGHT, Legend.of(content, WIDTH)).svg("");
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
        var legend = Legend.of(content, NARROW);
        var body = legend.below() ? LOW : Math.max(LOW, AXIS + legend.height());
        var picture = new ChartPicture(content, NARROW, 0, body, legend);
        var svg = picture.svg(name + "-").replaceFirst("<\\?xml[^>]*>\\s*", "").strip();
        return new Drawing(name, content.inWords(), NARROW, picture.height(), svg, picture::paint);
    }

    private int height() {
        return bottom() + MARGIN + NOTE * content.notes().size();
    }

    /// Of the chart with its legend.
    private int bottom() {
        return top() + body + (legend.below() ? legend.height() : 0);
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
                say(sheet, line, TITLE, Font.BOLD, Plot.INK, y);
                y += TITLE_LINE;
            }
            say(sheet, content.under(), 16, Font.PLAIN, Plot.QUIET, y - TITLE_LINE + MARGIN);
        }
        if (content.empty()) {
            say(sheet, content.nothing(), 18, Font.PLAIN, Plot.QUIET, head + body / 2);
        } else {
            var periods = content.inOrder();
            var steps = Steps.of(content);
            var left = steps.width(Plot.font(Plot.LETTERS));
            var chart = Plot.of(content, periods, !legend.below(), width - MARGIN - left, body - AXIS);
            sheet.translate(left, top());
            chart.paint(sheet, width - MARGIN - left, body - AXIS);
            time(sheet, chart, periods);
            order(sheet, chart, steps);
            sheet.translate(-left, -top());
            if (legend.below()) {
                legend.paint(sheet, chart, MARGIN, top() + body);
            }
            measure(sheet);
        }
        var y = bottom() + NOTE;
        for (var note : content.notes()) {
            say(sheet, note, 14, Font.PLAIN, Plot.QUIET, y);
            y += NOTE;
        }
    }

    /// After the chart, which has a ground of its own.
    private void measure(Graphics2D sheet) {
        var y = head + NOTE;
        for (var line : unit) {
            say(sheet, line, 15, Font.PLAIN, Plot.INK, y);
            y += NOTE;
        }
    }

    private static void say(Graphics2D sheet, String text, int size, int style, Color colour, int y) {
        sheet.setFont(new Font(Font.SANS_SERIF, style, size));
        sheet.setPaint(colour);
        letters(sheet, text, MARGIN, y);
    }

    /// As shapes, wherever it is drawn.
    static void letters(Graphics2D sheet, String text, int x, int y) {
        sheet.fill(sheet.getFont()
                .createGlyphVector(sheet.getFontRenderContext(), text)
                .getOutline(x, y));
    }

    /// The axis of time is drawn here: the library's own would put ticks between periods.
    private void time(Graphics2D sheet, XYChart chart, List<String> periods) {
        sheet.setFont(Plot.font(Plot.LETTERS));
        sheet.setPaint(Plot.INK);
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

    /// Texts instead of numbers, which the library has no place for.
    private static void order(Graphics2D sheet, XYChart chart, Steps steps) {
        steps.places(sheet.getFont(), chart)
                .forEach((value, x) -> letters(
                        sheet,
                        Objects.requireNonNull(steps.labels().get(value)),
                        x,
                        (int) Math.round(chart.getScreenYFromChart(value)) + Plot.LETTERS / 3));
    }

    private String svg(String prefix) {
        var svg = new SvgSheet(prefix, width, height());
        paint(svg.graphics());
        return svg.saying(content.language(), content.title(), content.inWords());
    }
}
