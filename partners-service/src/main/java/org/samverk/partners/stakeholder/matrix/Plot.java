package org.samverk.partners.stakeholder.matrix;

import org.samverk.partners.stakeholder.assessment.Quadrant;

/// Where scores lie in the picture. Between 2.9 and 3.0 the scale leaps over the line between low and high, so that
/// nobody stands on it.
record Plot(Box area) {
    /// Wide enough for a name between the outermost scores and the title of a field.
    private static final double MARGIN = 62;
    private static final double THRESHOLD = 3;

    double x(double interest) {
        var half = area.width() / 2;
        return area.left() + along(interest, half);
    }

    double y(double influence) {
        var half = area.height() / 2;
        return area.bottom() - along(influence, half);
    }

    private static double along(double score, double half) {
        var part = (half - 2 * MARGIN) / 2;
        return score < THRESHOLD ? MARGIN + (score - 1) * part : half + MARGIN + (score - THRESHOLD) * part;
    }

    /// A height that does not leave the plot.
    double inside(double y) {
        return Math.clamp(y, area.top() + 3, area.bottom() - 3);
    }

    double middleX() {
        return area.left() + area.width() / 2;
    }

    double middleY() {
        return area.top() + area.height() / 2;
    }

    Box field(Quadrant quadrant) {
        return switch (quadrant) {
            case MANAGE_CLOSELY -> new Box(middleX(), area.top(), area.right(), middleY());
            case KEEP_SATISFIED -> new Box(area.left(), area.top(), middleX(), middleY());
            case KEEP_INFORMED -> new Box(middleX(), middleY(), area.right(), area.bottom());
            case MONITOR -> new Box(area.left(), middleY(), middleX(), area.bottom());
        };
    }
}
