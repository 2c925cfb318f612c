package org.samverk.partners.stakeholder.matrix;

import java.util.ArrayList;
import java.util.List;
import org.samverk.partners.stakeholder.profile.Attitude;
import org.samverk.partners.stakeholder.profile.Importance;
import org.samverk.partners.stakeholder.wording.Wording;

/// What stands beside the plot: the legend, the names there was no room for, and who is not assessed yet.
final class Panel {
    private static final double LINE = 27;
    private static final double ROOM = 330;
    /// Names of ordinary length are whole: a number explained by half a name explains nothing.
    private static final int MOST_LINES = 5;
    private static final Lettering LETTERING = new Lettering(16, false);
    private static final Lettering BOLD = new Lettering(16, true);
    private static final String TEXT = "#1f1f1f";

    /// Drawn at a place.
    private interface Drawing {
        void at(Svg svg, double x, double y);
    }

    private record Line(double height, Drawing drawing) {}

    private final Wording wording;
    private final List<Line> lines = new ArrayList<>();

    Panel(Matrix matrix, Wording wording, List<Bubble> bubbles) {
        this.wording = wording;
        heading(wording.say("attitude"));
        for (var attitude : Attitude.values()) {
            shown(Marker.of(attitude), 12, wording.say("attitude", attitude));
        }
        shown(Marker.RING, 12, wording.say("attitude.unknown"));
        heading(wording.say("importance"));
        for (var importance : Importance.values()) {
            line(Math.max(LINE, 2 * Bubble.radius(importance) + 4), (svg, x, y) -> {
                Marker.CIRCLE.draw(svg, x + 18, y, Bubble.radius(importance));
                text(svg, wording.say("importance", importance), x, y, importance == Importance.KEY);
            });
        }
        gap();
        line(LINE, (svg, x, y) -> {
            Mark.arrow(svg, x + 18, y + 14, y - 12, 0);
            text(svg, wording.say("potential"), x, y, false);
        });
        line(LINE, (svg, x, y) -> {
            Mark.spread(svg, x + 4, y, x + 32, y);
            text(svg, wording.say("spread"), x, y, false);
        });
        numbered(bubbles);
        unassessed(matrix.unassessedStakeholders());
    }

    private void numbered(List<Bubble> bubbles) {
        var nameless = bubbles.stream().filter(bubble -> bubble.label() == null).toList();
        if (!nameless.isEmpty()) {
            heading(wording.say("numbered"));
        }
        nameless.forEach(bubble -> {
            var number = String.valueOf(Layout.number(bubbles, bubble));
            var key = bubble.item().importance() == Importance.KEY;
            var name = (key ? BOLD : LETTERING).lines(bubble.item().name(), ROOM - 40, MOST_LINES);
            line(LINE, (svg, x, y) -> {
                MatrixPicture.text(svg, number, x + 28, y + 5, 16, TEXT, "end");
                text(svg, name.getFirst(), x, y, key);
            });
            name.stream()
                    .skip(1)
                    .forEach(more -> line(LETTERING.lineHeight(), (svg, x, y) -> text(svg, more, x, y - 4, key)));
        });
    }

    private void unassessed(List<Matrix.Unassessed> unassessed) {
        if (unassessed.isEmpty()) {
            return;
        }
        heading(wording.say("unassessed"));
        unassessed.forEach(one -> {
            var name = LETTERING.lines(one.name(), ROOM, MOST_LINES);
            line(LINE, (svg, x, y) -> MatrixPicture.text(svg, name.getFirst(), x, y + 5, 16, TEXT, "start"));
            name.stream()
                    .skip(1)
                    .forEach(more -> line(
                            LETTERING.lineHeight(),
                            (svg, x, y) -> MatrixPicture.text(svg, more, x, y + 1, 16, TEXT, "start")));
        });
    }

    private void heading(String text) {
        gap();
        line(
                LINE,
                (svg, x, y) -> svg.say(
                        "text", text, "x", x, "y", y + 6, "font-size", 17.0, "font-weight", "bold", "fill", TEXT));
    }

    private void gap() {
        if (!lines.isEmpty()) {
            line(LINE * 0.8, (_, _, _) -> {});
        }
    }

    private void shown(Marker marker, double radius, String text) {
        line(LINE, (svg, x, y) -> {
            marker.draw(svg, x + 18, y, radius);
            text(svg, text, x, y, false);
        });
    }

    private static void text(Svg svg, String text, double x, double y, boolean bold) {
        svg.say(
                "text",
                text,
                "x",
                x + 44,
                "y",
                y + 5,
                "font-size",
                LETTERING.size(),
                "font-weight",
                bold ? "bold" : "normal",
                "fill",
                TEXT);
    }

    private void line(double height, Drawing drawing) {
        lines.add(new Line(height, drawing));
    }

    double height() {
        return lines.stream().mapToDouble(Line::height).sum();
    }

    void draw(Svg svg, double x, double y) {
        var top = y;
        for (var line : lines) {
            line.drawing().at(svg, x, top + line.height() / 2);
            top += line.height();
        }
    }
}
