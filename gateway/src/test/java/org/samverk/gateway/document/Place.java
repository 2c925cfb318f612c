package org.samverk.gateway.document;

import java.util.Locale;

/// Where in an operation something breaks; what is shared stands in a component, whoever uses it.
record Place(String operation, Direction direction, String path, boolean shared) {

    enum Direction {
        REQUEST,
        RESPONSE
    }

    Place(String operation, Direction direction, String path) {
        this(operation, direction, path, false);
    }

    Place in(String component) {
        return new Place(operation, direction, component, true);
    }

    Place at(String further) {
        return new Place(operation, direction, path + further, shared);
    }

    boolean isRequest() {
        return direction == Direction.REQUEST;
    }

    @Override
    public String toString() {
        return direction.name().toLowerCase(Locale.ROOT) + " " + path;
    }
}
