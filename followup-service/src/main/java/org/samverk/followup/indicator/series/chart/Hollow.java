package org.samverk.followup.indicator.series.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/// A mark of which only the outline has a colour.
final class Hollow extends Marker {
    /// As the library draws its own.
    private static final double WIDER = 1.3;

    static final Marker CIRCLE =
            new Hollow((x, y, half) -> new Ellipse2D.Double(x - half, y - half, 2 * half, 2 * half));
    static final Marker SQUARE =
            new Hollow((x, y, half) -> new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half));
    static final Marker TRIANGLE_UP =
            new Hollow((x, y, half) -> corners(x - half, y + half, x, y - half, x + half, y + half));
    static final Marker TRIANGLE_DOWN =
            new Hollow((x, y, half) -> corners(x - half, y - half, x, y + half, x + half, y - half));
    static final Marker DIAMOND = new Hollow((x, y, half) ->
            corners(x - half * WIDER, y, x, y - half * WIDER, x + half * WIDER, y, x, y + half * WIDER));

    private interface Outline {
        Shape at(double x, double y, double half);
    }

    private final Outline outline;

    private Hollow(Outline outline) {
        this.outline = outline;
    }

    private static Shape corners(double... places) {
        var path = new Path2D.Double();
        path.moveTo(places[0], places[1]);
        for (var i = 2; i < places.length; i += 2) {
            path.lineTo(places[i], places[i + 1]);
        }
        path.closePath();
        return path;
    }

    @Override
    public void paint(Graphics2D sheet, double x, double y, int size) {
        var shape = outline.at(x, y, size / 2.0);
        var colour = sheet.getPaint();
        sheet.setPaint(Color.WHITE);
        sheet.fill(shape);
        sheet.setPaint(colour);
        sheet.setStroke(new BasicStroke(2));
        sheet.draw(shape);
    }
}
