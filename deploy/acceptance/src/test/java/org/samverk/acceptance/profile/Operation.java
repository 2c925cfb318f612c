package org.samverk.acceptance.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One operation of the OpenAPI document, with what it refers to put in its place.
public record Operation(ApiDocument document, String method, String path, JsonNode node) {
    private static final String ID = "0199b2d4-8c1e-7a3f-9d52-6b7e1f4c2a90";

    /// A parameter, its schema put in place as well.
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    @Override
    public String toString() {
        return method + " " + path;
    }

    public String id() {
        return node.path("operationId").asText();
    }

    List<Parameter> parameters() {
        return node.path("parameters")
                .valueStream()
                .map(document::resolved)
                .map(found -> new Parameter(
                        found.path("name").asText(),
                        found.path("in").asText(),
                        found.path("required").asBoolean(),
                        document.resolved(found.path("schema"))))
                .toList();
    }

    Stream<Parameter> parameters(String in) {
        return parameters().stream().filter(parameter -> parameter.in().equals(in));
    }

    Optional<Parameter> query(String name) {
        return parameters("query")
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    public Optional<JsonNode> body() {
        return Optional.of(node.path("requestBody"))
                .filter(body -> !body.isMissingNode())
                .map(document::resolved);
    }

    /// By status.
    public Map<String, JsonNode> responses() {
        return node.path("responses").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, response -> document.resolved(response.getValue())));
    }

    public JsonNode response(String status) {
        return document.resolved(node.path("responses").path(status));
    }

    /// What is answered when all goes well, by media type; nothing when that is no 200 or has no body.
    JsonNode content() {
        return response("200").path("content");
    }

    /// With something in the place of every parameter: nobody has such a thing.
    String address() {
        var types = parameters("path")
                .collect(Collectors.toMap(
                        Parameter::name, one -> one.schema().path("type").asText()));
        return Stream.of(path.split("/", -1))
                .map(segment -> segment.startsWith("{")
                        ? types.getOrDefault(segment.substring(1, segment.length() - 1), "")
                                        .equals("integer")
                                ? "1"
                                : ID
                        : segment)
                .collect(Collectors.joining("/"));
    }

    Answer send() {
        return Call.of(method, address()).as(Call.REGISTRAR).send();
    }
}
