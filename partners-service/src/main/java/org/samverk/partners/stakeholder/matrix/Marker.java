package org.samverk.partners.stakeholder.matrix;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.profile.Attitude;

/// How an attitude looks: a colour that most colour-blind people tell from the others, with an ink that can be read on
/// it, and a shape for all.
enum Marker {
    STAR("#00795a", "#ffffff", 1.15, 0),
    CIRCLE("#56b4e9", "#111111", 1.5, 0),
    SQUARE("#a3a3a3", "#111111", 1.5, 0),
    TRIANGLE("#e69f00", "#111111", 1.2, 0.35),
    OCTAGON("#c04a00", "#ffffff", 1.5, 0),
    RING("#ffffff", "#111111", 1.5, 0);

    private static final double LARGEST = 14;
    private static final Lettering NUMBER = new Lettering(1, true);
    /// From the middle of a digit to its foot, as a part of its size.
    private static final double HALF = 0.36;

    private final String fill;
    private final String ink;
    private final double room;
    private final double lowered;

    /// @param room for a number, and how far below the middle, in radii
    Marker(String fill, String ink, double room, double lowered) {
        this.fill = fill;
        this.ink = ink;
        this.room = room;
        this.lowered = lowered;
    }

    static Marker of(@Nullable Attitude attitude) {
        return switch (attitude) {
            case null -> RING;
            case CHAMPION -> STAR;
            case SUPPORTER -> CIRCLE;
            case NEUTRAL -> SQUARE;
            case SCEPTIC -> TRIANGLE;
            case OPPONENT -> OCTAGON;
        };
    }

    String fill() {
        return fill;
    }

    void draw(Svg svg, double x, double y, double radius) {
        switch (this) {
            case CIRCLE, RING ->
                svg.draw(
                        "circle",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        radius - 1,
                        "fill",
                        fill,
                        "stroke",
                        "#333333",
                        "stroke-dasharray",
                        this == RING ? "3 2" : "none");
            case STAR -> polygon(svg, star(x, y, radius));
            case SQUARE -> polygon(svg, corners(x, y, radius * 1.2, 4, Math.PI / 4));
            case TRIANGLE -> polygon(svg, corners(x, y + radius * 0.18, radius * 1.18, 3, -Math.PI / 2));
            case OCTAGON -> polygon(svg, corners(x, y, radius * 1.02, 8, Math.PI / 8));
        }
    }

    /// On it, as large as there is room.
    void number(Svg svg, String number, double x, double y, double radius) {
        var size = Math.min(LARGEST, room * radius / NUMBER.width(number));
        svg.say(
                "text",
                number,
                "x",
                x,
                "y",
                y + lowered * radius + HALF * size,
                "font-size",
                size,
                "font-weight",
                "bold",
                "text-anchor",
                "middle",
                "fill",
                ink);
    }

    private void polygon(Svg svg, String points) {
        svg.draw("polygon", "points", points, "fill", fill, "stroke", "#333333", "stroke-linejoin", "round");
    }

    private static String corners(double x, double y, double radius, int number, double from) {
        return IntStream.range(0, number)
                .mapToObj(i -> point(x, y, radius, from + 2 * Math.PI * i / number))
                .collect(Collectors.joining(" "));
    }

    private static String star(double x, double y, double radius) {
        return IntStream.range(0, 10)
                .mapToObj(i ->
                        point(x, y + 1, i % 2 == 0 ? radius * 1.12 : radius * 0.62, -Math.PI / 2 + Math.PI * i / 5))
                .collect(Collectors.joining(" "));
    }

    private static String point(double x, double y, double radius, double angle) {
        return Svg.number(x + Math.cos(angle) * radius) + "," + Svg.number(y + Math.sin(angle) * radius);
    }
}
