package org.samverk.partners.stakeholder.matrix;

/// A rectangle of the picture; y grows downwards.
record Box(double left, double top, double right, double bottom) {
    static Box around(double x, double y, double halfWidth, double halfHeight) {
        return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Box other) {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }

    boolean holds(double x, double y) {
        return left <= x && x <= right && top <= y && y <= bottom;
    }

    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double nearestX(double x) {
        return Math.clamp(x, left, right);
    }

    double nearestY(double y) {
        return Math.clamp(y, top, bottom);
    }
}
