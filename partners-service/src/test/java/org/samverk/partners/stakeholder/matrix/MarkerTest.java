package org.samverk.partners.stakeholder.matrix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samverk.partners.stakeholder.profile.Importance;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MarkerTest {
    /// Of a digit, as a part of the size it is written in.
    private static final double HEIGHT = 0.7;

    @ParameterizedTest
    @EnumSource
    void a_number_of_two_digits_stands_within_its_mark(Marker marker) throws Exception {
        for (var importance : Importance.values()) {
            var svg = new Svg(100, 100);
            marker.draw(svg, 50, 50, Bubble.radius(importance));
            marker.number(svg, "58", 50, 50, Bubble.radius(importance));
            var drawn = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.end())))
                    .getDocumentElement();
            var text = (Element) drawn.getElementsByTagName("text").item(0);
            var mark = shape((Element) drawn.getFirstChild());
            var size = number(text, "font-size");
            var half = new Lettering(size, true).width("58") / 2;
            var foot = number(text, "y");
            for (var x : new double[] {50 - half, 50 + half}) {
                for (var y : new double[] {foot - HEIGHT * size, foot}) {
                    assertTrue(
                            touches(mark, x, y), "%s %s: %s %s at size %s".formatted(marker, importance, x, y, size));
                }
            }
        }
    }

    /// Its outline is as good as the mark, and the room of a digit is larger than the digit.
    private static boolean touches(Shape mark, double x, double y) {
        return mark.intersects(x - 1, y - 1, 2, 2);
    }

    private static Shape shape(Element drawn) {
        if (drawn.getTagName().equals("circle")) {
            var r = number(drawn, "r");
            return new Ellipse2D.Double(number(drawn, "cx") - r, number(drawn, "cy") - r, 2 * r, 2 * r);
        }
        var path = new Path2D.Double();
        Stream.of(drawn.getAttribute("points").split(" "))
                .map(point -> point.split(","))
                .forEach(point -> {
                    var x = Double.parseDouble(point[0]);
                    var y = Double.parseDouble(point[1]);
                    if (path.getCurrentPoint() == null) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                });
        path.closePath();
        return path;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
