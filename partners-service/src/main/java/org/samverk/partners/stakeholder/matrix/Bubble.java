package org.samverk.partners.stakeholder.matrix;

import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.profile.Importance;

/// One stakeholder in the picture.
///
/// @param arrowTo the height its influence may get to; absent where it stays
/// @param label absent where there is no room for one
record Bubble(
        Matrix.Item item,
        double x,
        double y,
        double radius,
        @Nullable Double arrowTo,
        @Nullable Label label) {

    static double radius(Importance importance) {
        return switch (importance) {
            case KEY -> 18;
            case PRIMARY -> 14;
            case SECONDARY -> 11;
        };
    }

    Bubble with(@Nullable Label found) {
        return new Bubble(item, x, y, radius, arrowTo, found);
    }

    Box box() {
        return Box.around(x, y, radius, radius);
    }

    boolean touches(Bubble other) {
        return Math.hypot(x - other.x, y - other.y) < radius + other.radius + 5;
    }

    /// From its edge.
    double gapTo(Box box) {
        return Math.hypot(x - box.nearestX(x), y - box.nearestY(y)) - radius;
    }

    /// Where its arrow runs.
    @Nullable
    Box arrow() {
        return arrowTo == null ? null : new Box(x - 7, Math.min(y, arrowTo) - 2, x + 7, Math.max(y, arrowTo) + 2);
    }
}
