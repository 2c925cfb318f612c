package org.samverk.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/// What a service answered. A service that is away, or fails, answered nothing.
record Answer(int status, JsonNode body) {
    static final Answer NONE = new Answer(503, MissingNode.getInstance());

    boolean away() {
        return status >= 500;
    }

    boolean refused() {
        return status >= 400 && !away();
    }

    /// The items of a page; nothing when there is none.
    JsonNode items() {
        return body.path("items");
    }
}
