package org.samverk.partners.stakeholder.matrix;

/// The lines and names around a stakeholder.
final class Mark {
    private static final String ARROW = "#5b2a86";

    private Mark() {}

    static void line(Svg svg, double fromX, double fromY, double toX, double toY) {
        svg.draw("line", "x1", fromX, "y1", fromY, "x2", toX, "y2", toY, "stroke", "#8a8a8a", "stroke-width", "1");
    }

    /// A bar with an end at the lowest and one at the highest, of which one coordinate is the same.
    static void spread(Svg svg, double fromX, double fromY, double toX, double toY) {
        var upright = fromX == toX;
        var endX = upright ? 5 : 0;
        var endY = upright ? 0 : 5;
        var path = "M%s,%s L%s,%s".formatted(Svg.number(fromX), Svg.number(fromY), Svg.number(toX), Svg.number(toY))
                + end(fromX, fromY, endX, endY)
                + end(toX, toY, endX, endY);
        svg.draw("path", "d", path, "stroke", "#8a8a8a", "stroke-width", "1.5", "fill", "none", "opacity", "0.6");
    }

    private static String end(double x, double y, double endX, double endY) {
        return " M%s,%s L%s,%s"
                .formatted(Svg.number(x - endX), Svg.number(y - endY), Svg.number(x + endX), Svg.number(y + endY));
    }

    /// Straight up or down, from the edge of the stakeholder.
    static void arrow(Svg svg, double x, double y, double to, double radius) {
        var way = Math.signum(to - y);
        var from = y + way * radius;
        if (way * (to - from) < 6) {
            from = to - way * 6;
        }
        var back = to - way * 11;
        svg.draw("line", "x1", x, "y1", from, "x2", x, "y2", back, "stroke", ARROW, "stroke-width", "2");
        var head = "%s,%s %s,%s %s,%s"
                .formatted(
                        Svg.number(x), Svg.number(to),
                        Svg.number(x - 5), Svg.number(back),
                        Svg.number(x + 5), Svg.number(back));
        svg.draw("polygon", "points", head, "fill", ARROW);
    }

    /// In the middle of everything, in a frame.
    static void notice(Svg svg, String text, double x, double y) {
        var half = new Lettering(20, false).width(text) / 2 + 20;
        var frame = Box.around(x, y, half, 28);
        svg.draw(
                "rect",
                "x",
                frame.left(),
                "y",
                frame.top(),
                "width",
                frame.width(),
                "height",
                frame.height(),
                "rx",
                "6",
                "fill",
                "#ffffff",
                "stroke",
                "#8a8a8a");
        MatrixPicture.text(svg, text, x, y + 7, 20, "#1f1f1f", "middle");
    }

    /// With a pale rim, so that it can be read over a line.
    static void name(Svg svg, Bubble bubble, Label label) {
        var lettering = Layout.lettering(bubble.item());
        var box = label.box();
        var anchor = box.left() >= bubble.x() ? "start" : box.right() <= bubble.x() ? "end" : "middle";
        var x = switch (anchor) {
            case "start" -> box.left();
            case "end" -> box.right();
            default -> (box.left() + box.right()) / 2;
        };
        for (var i = 0; i < label.lines().size(); i++) {
            svg.say(
                    "text",
                    label.lines().get(i),
                    "x",
                    x,
                    "y",
                    box.top() + i * lettering.lineHeight() + lettering.size() * 0.92,
                    "font-size",
                    lettering.size(),
                    "font-weight",
                    lettering.bold() ? "bold" : "normal",
                    "text-anchor",
                    anchor,
                    "fill",
                    "#1f1f1f",
                    "stroke",
                    "#ffffff",
                    "stroke-width",
                    "3",
                    "stroke-opacity",
                    "0.9",
                    "paint-order",
                    "stroke");
        }
    }
}
