package org.samverk.partners.stakeholder.matrix;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.profile.Attitude;

/// How an attitude looks: a colour that most colour-blind people tell from the others, with an ink that can be read on
/// it, and a shape for all.
enum Marker {
    STAR("#00795a", "#ffffff"),
    CIRCLE("#56b4e9", "#111111"),
    SQUARE("#a3a3a3", "#111111"),
    TRIANGLE("#e69f00", "#111111"),
    OCTAGON("#c04a00", "#ffffff"),
    RING("#ffffff", "#111111");

    private final String fill;
    private final String ink;

    Marker(String fill, String ink) {
        this.fill = fill;
        this.ink = ink;
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

    String ink() {
        return ink;
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
