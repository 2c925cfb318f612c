package org.samverk.gateway.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.Stream;

/// What a service answered. A service that is away, or fails, answered nothing.
public record Answer(int status, JsonNode body) {
    public static final Answer NONE = new Answer(503, MissingNode.getInstance());

    /// For what nobody had to be asked.
    public static final Answer NOTHING_ASKED = new Answer(200, MissingNode.getInstance());

    /// Whoever this caller asks, it gets no answer: not signed in, or without the role.
    public boolean refusesCaller() {
        return status == 401 || status == 403;
    }

    /// What was asked for is not there, or not for this caller to see.
    public boolean refusesThing() {
        return status == 404 || status == 410;
    }

    /// No answer to show: down, overloaded, or at odds with us about the question.
    public boolean away() {
        return status != 200;
    }

    /// The items of a page; missing when there is none.
    public JsonNode items() {
        return body.path("items");
    }

    /// Whether another page follows.
    public boolean hasMore() {
        return body.at("/_links/next").isObject();
    }

    public Stream<JsonNode> each() {
        return items().valueStream();
    }
}
