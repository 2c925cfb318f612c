package org.samverk.partners.stakeholder.matrix;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.samverk.partners.stakeholder.assessment.Quadrant;
import org.samverk.partners.stakeholder.assessment.Score;
import org.samverk.partners.stakeholder.wording.Wording;

/// The power-interest grid as a picture for a meeting: four named fields, who stands where, how they are minded, and
/// where their influence may go.
public final class MatrixPicture {
    public static final String MEDIA_TYPE = "image/svg+xml";

    private static final double LEFT = 96;
    private static final double TOP = 104;
    private static final double PANEL = 400;
    private static final String TEXT = "#1f1f1f";
    private static final String QUIET = "#5c5c5c";
    private static final Lettering TITLE = new Lettering(30, true);
    private static final Lettering FIELD = new Lettering(22, true);

    private final Matrix matrix;
    private final Wording wording;
    private final Plot plot;
    private final Map<Quadrant, Box> titles = new EnumMap<>(Quadrant.class);
    private final List<Bubble> bubbles;

    private MatrixPicture(Matrix matrix, Wording wording) {
        this.matrix = matrix;
        this.wording = wording;
        var scale = matrix.items().size() <= 30 ? 1 : matrix.items().size() <= 45 ? 1.25 : 1.5;
        plot = new Plot(new Box(LEFT, TOP, LEFT + 1060 * scale, TOP + 720 * scale));
        for (var quadrant : Quadrant.values()) {
            titles.put(quadrant, title(quadrant));
        }
        bubbles = Layout.of(matrix.items(), plot, titles.values());
    }

    /// @return an SVG document
    public static String of(Matrix matrix, Wording wording) {
        return new MatrixPicture(matrix, wording).draw();
    }

    /// In the outer corner of its field.
    private Box title(Quadrant quadrant) {
        var field = plot.field(quadrant);
        var width = FIELD.width(wording.say("quadrant", quadrant));
        var left = field.left() > plot.area().left() ? field.right() - 14 - width : field.left() + 14;
        var top = field.top() > plot.area().top() ? field.bottom() - 12 - FIELD.size() : field.top() + 12;
        return new Box(left, top, left + width, top + FIELD.size());
    }

    private String draw() {
        var panel = new Panel(matrix, wording, bubbles);
        var width = plot.area().right() + PANEL;
        var height = Math.max(plot.area().bottom() + 76, TOP + panel.height() + 24);
        var svg =
                new Svg(width, height, "role", "img", "font-family", "Helvetica, Arial, 'Liberation Sans', sans-serif");
        svg.say("title", wording.of(matrix.title())).say("desc", wording.say("matrix.description"));
        svg.draw("rect", "width", width, "height", height, "fill", "#ffffff");
        heading(svg, width);
        for (var quadrant : Quadrant.values()) {
            field(svg, quadrant);
        }
        axes(svg);
        bubbles.forEach(bubble -> spread(svg, bubble));
        bubbles.forEach(bubble -> arrow(svg, bubble));
        bubbles.forEach(bubble -> bubble(svg, bubble));
        if (bubbles.isEmpty()) {
            Mark.notice(svg, wording.say("empty"), plot.middleX(), plot.middleY());
        }
        panel.draw(svg, plot.area().right() + 36, TOP);
        return svg.end();
    }

    private void heading(Svg svg, double width) {
        var title = TITLE.shortened(wording.of(matrix.title()), width - LEFT - 40);
        svg.say("text", title, "x", LEFT, "y", 50.0, "font-size", TITLE.size(), "font-weight", "bold", "fill", TEXT);
        var under = "%s · %s %d · %s"
                .formatted(wording.say("matrix"), wording.say("revision"), matrix.revision(), matrix.asOf());
        text(svg, under, LEFT, 80, 17, QUIET, "start");
    }

    private void field(Svg svg, Quadrant quadrant) {
        var box = plot.field(quadrant);
        svg.draw(
                "rect",
                "x",
                box.left(),
                "y",
                box.top(),
                "width",
                box.width(),
                "height",
                box.height(),
                "fill",
                tint(quadrant),
                "stroke",
                "#8a8a8a");
        var title = Objects.requireNonNull(titles.get(quadrant));
        var left = title.left() < plot.middleX();
        svg.say(
                "text",
                wording.say("quadrant", quadrant),
                "x",
                left ? title.left() : title.right(),
                "y",
                title.bottom() - 3,
                "font-size",
                FIELD.size(),
                "font-weight",
                "bold",
                "text-anchor",
                left ? "start" : "end",
                "fill",
                "#6b6b6b");
    }

    private static String tint(Quadrant quadrant) {
        return switch (quadrant) {
            case MANAGE_CLOSELY -> "#fdf1e2";
            case KEEP_SATISFIED -> "#eaf2fa";
            case KEEP_INFORMED -> "#ecf6ee";
            case MONITOR -> "#f5f5f5";
        };
    }

    private void axes(Svg svg) {
        var area = plot.area();
        for (var score = 1; score <= 5; score++) {
            text(svg, Integer.toString(score), plot.x(score), area.bottom() + 22, 15, QUIET, "middle");
            text(svg, Integer.toString(score), area.left() - 14, plot.y(score) + 5, 15, QUIET, "end");
        }
        text(svg, axis("interest"), plot.middleX(), area.bottom() + 52, 19, TEXT, "middle");
        svg.open(
                "g",
                "transform",
                "translate(%s %s) rotate(-90)".formatted(Svg.number(area.left() - 50), Svg.number(plot.middleY())));
        text(svg, axis("influence"), 0, 0, 19, TEXT, "middle");
        svg.close();
    }

    private String axis(String name) {
        return "%s (%s → %s)".formatted(wording.say(name), wording.say("low"), wording.say("high"));
    }

    /// From the lowest to the highest assessment, both ways.
    private void spread(Svg svg, Bubble bubble) {
        var interest = bubble.item().interestLevel();
        var influence = bubble.item().influenceLevel();
        var asideX = bubble.x() - plot.x(interest.mean().doubleValue());
        var asideY = bubble.y() - plot.y(influence.mean().doubleValue());
        if (interest.spread() > 0) {
            Mark.spread(
                    svg,
                    plot.x(interest.lowest()) + asideX,
                    bubble.y(),
                    plot.x(interest.highest()) + asideX,
                    bubble.y());
        }
        if (influence.spread() > 0) {
            Mark.spread(
                    svg,
                    bubble.x(),
                    plot.y(influence.lowest()) + asideY,
                    bubble.x(),
                    plot.y(influence.highest()) + asideY);
        }
    }

    private static void arrow(Svg svg, Bubble bubble) {
        if (bubble.arrowTo() != null) {
            Mark.arrow(svg, bubble.x(), bubble.y(), bubble.arrowTo(), bubble.radius());
        }
    }

    private void bubble(Svg svg, Bubble bubble) {
        var item = bubble.item();
        svg.open("g")
                .say(
                        "title",
                        "%s: %s %s, %s %s"
                                .formatted(
                                        item.name(),
                                        wording.say("interest"),
                                        said(item.interestLevel()),
                                        wording.say("influence"),
                                        said(item.influenceLevel())));
        var label = bubble.label();
        if (label != null && label.led()) {
            Mark.line(
                    svg,
                    bubble.x(),
                    bubble.y(),
                    label.box().nearestX(bubble.x()),
                    label.box().nearestY(bubble.y()));
        }
        var marker = Marker.of(item.attitude());
        marker.draw(svg, bubble.x(), bubble.y(), bubble.radius());
        if (label == null) {
            marker.number(svg, String.valueOf(Layout.number(bubbles, bubble)), bubble.x(), bubble.y(), bubble.radius());
        } else {
            Mark.name(svg, bubble, label);
        }
        svg.close();
    }

    private String said(Score score) {
        var mean = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.of(wording.tag())))
                .format(score.mean());
        return score.spread() == 0 ? mean : "%s (%d–%d)".formatted(mean, score.lowest(), score.highest());
    }

    static void text(Svg svg, String text, double x, double y, double size, String colour, String anchor) {
        svg.say("text", text, "x", x, "y", y, "font-size", size, "fill", colour, "text-anchor", anchor);
    }
}
