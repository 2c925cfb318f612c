package org.samverk.acceptance.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import org.samverk.acceptance.profile.Answer;
import org.samverk.acceptance.profile.ApiDocument;
import org.samverk.acceptance.profile.Operation;

/// What the document tells of an answer.
final class Told {
    private final Schemas schemas;

    Told(ApiDocument document) {
        schemas = new Schemas(document);
    }

    /// In what an answer differs from it.
    List<String> faults(Operation operation, Answer answer) {
        var status = String.valueOf(answer.status());
        if (answer.status() >= 500 || !operation.node().path("responses").has(status)) {
            return List.of("Nobody is to be answered " + status);
        }
        var content = operation.response(status).path("content");
        if (answer.text().isEmpty()) {
            return content.isEmpty() ? List.of() : List.of("There is no body");
        }
        var type = answer.header("Content-Type").replaceAll("\\s*;.*", "");
        return content.has(type)
                ? schemas.faults(schema(operation, status, type), value(type, answer))
                : List.of("No " + type + " is told of with " + status);
    }

    private static JsonNode value(String type, Answer answer) {
        return type.endsWith("json") ? answer.json() : TextNode.valueOf(answer.text());
    }

    private static String schema(Operation operation, String status, String type) {
        var response = operation.node().path("responses").path(status);
        var place = response.has("$ref")
                ? response.path("$ref").asText().substring(1)
                : "/paths/%s/%s/responses/%s"
                        .formatted(
                                Example.escaped(operation.path()),
                                operation.method().toLowerCase(Locale.ROOT),
                                status);
        return place + "/content/" + Example.escaped(type) + "/schema";
    }
}
