package org.samverk.kit.testing.problems;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which problem types an OpenAPI document tells of each operation.
public final class DocumentedProblems {
    /// Answered before it is known which operation was meant.
    private static final Set<String> BEFORE_ANY_OPERATION = Set.of("405", "413", "414", "415", "431");

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final JsonNode document;

    public DocumentedProblems(JsonNode document) {
        this.document = document;
    }

    /// What is wrong with an answer; nothing where there is no such operation with an id, as those of an API have.
    public Optional<String> fault(String method, String path, String status, String type) {
        var operation = operation(method, path);
        if (!operation.has("operationId") || BEFORE_ANY_OPERATION.contains(status) || types(operation, status, type)) {
            return Optional.empty();
        }
        return Optional.of("The document does not tell that %s may answer %s with %s"
                .formatted(operation.path("operationId").asText(), status, type));
    }

    private JsonNode operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(item -> path.matches(PARAMETER.matcher(item.getKey()).replaceAll("[^/]+")))
                .min(Comparator.comparingInt(item -> item.getKey().split("\\{", -1).length))
                .map(Map.Entry::getValue)
                .orElseGet(() -> document.path("nowhere"))
                .path(method.toLowerCase(Locale.ROOT));
    }

    private boolean types(JsonNode operation, String status, String type) {
        var response = operation.path("responses").path(status);
        var told = response.has("$ref")
                ? document.at(response.path("$ref").asText().substring(1))
                : response;
        return told
                .path("content")
                .path("application/problem+json")
                .path("schema")
                .path("allOf")
                .findValues("type")
                .stream()
                .flatMap(schema -> schema.path("x-extensible-enum").valueStream())
                .anyMatch(known -> known.asText().equals(type));
    }
}
