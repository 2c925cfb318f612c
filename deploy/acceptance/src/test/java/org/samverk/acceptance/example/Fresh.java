package org.samverk.acceptance.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/// Examples are sent more than once: what only one may have is another each time.
final class Fresh {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger YEAR = new AtomicInteger(1950);

    private Fresh() {}

    static JsonNode of(JsonNode example) {
        var copy = example.deepCopy();
        copy.path("externalIds").forEach(id -> renew(id, "value", "-"));
        copy.path("caseReferences").forEach(reference -> renew(reference, "reference", "-"));
        if (copy.path("code").isTextual()) {
            renew(copy, "code", copy.path("code").asText().contains("-") ? "-" : "_");
        }
        if (copy.has("area") && copy.path("year").isInt()) {
            ((ObjectNode) copy).put("year", YEAR.incrementAndGet());
        }
        return copy;
    }

    private static void renew(JsonNode node, String member, String before) {
        ((ObjectNode) node).put(member, node.path(member).asText() + before + NUMBER.incrementAndGet());
    }
}
