package org.samverk.acceptance.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/// A value the document shows, and where the schema stands that it shows.
record Example(String schema, String place, JsonNode value) {
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum", "const");
    private static final Set<String> NAMES =
            Set.of("paths", "responses", "content", "headers", "parameters", "schemas", "properties", "$defs");

    /// All of them, wherever they stand: at a body, a parameter, a header, a schema or a part of one.
    static Stream<Example> in(JsonNode document) {
        return within(document, "", false);
    }

    private static Stream<Example> within(JsonNode node, String place, boolean named) {
        var deeper = node.isArray() ? elements(node, place) : members(node, place, named);
        return named || !node.isObject() ? deeper : Stream.concat(of(node, place), deeper);
    }

    private static Stream<Example> elements(JsonNode node, String place) {
        return Stream.iterate(0, index -> index + 1)
                .limit(node.size())
                .flatMap(index -> within(node.get(index), place + "/" + index, false));
    }

    private static Stream<Example> members(JsonNode node, String place, boolean named) {
        return node.properties().stream()
                .filter(member -> named || !isValue(member.getKey()))
                .flatMap(member -> within(
                        member.getValue(),
                        place + "/" + escaped(member.getKey()),
                        !named && NAMES.contains(member.getKey())));
    }

    private static Stream<Example> of(JsonNode node, String place) {
        var schema = node.has("schema") ? place + "/schema" : place;
        var one = Stream.of(node.path("example")).filter(value -> !value.isMissingNode());
        var several = node.path("examples")
                .valueStream()
                .map(value -> node.path("examples").isObject() ? value.path("value") : value)
                // A file stands elsewhere.
                .filter(value -> !value.isMissingNode());
        return Stream.concat(one, several).map(value -> new Example(schema, place, value));
    }

    private static boolean isValue(String member) {
        return VALUES.contains(member) || member.startsWith("x-");
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
