package org.samverk.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A schema with all that it refers to and consists of (`$ref`, `allOf`, "or null") in one place, a level deep.
record Shape(JsonNode schema) {

    private static final Set<String> COMPOSED = Set.of("$ref", "allOf", "properties", "required");

    static Shape of(JsonNode schema, JsonNode document) {
        var whole = JsonNodeFactory.instance.objectNode();
        compose(whole, schema, document);
        return new Shape(whole);
    }

    static Shape ofComponent(String name, JsonNode document) {
        return of(document.path("components").path("schemas").path(name), document);
    }

    /// What is referred to, if it is one component: alone or "or null".
    static Optional<String> name(JsonNode schema) {
        if (schema.has("$ref")) {
            var reference = schema.path("$ref").asText();
            return Optional.of(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return orNull(schema).flatMap(Shape::name);
    }

    static JsonNode resolved(JsonNode node, JsonNode document) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    boolean has(String keyword) {
        return schema.has(keyword);
    }

    JsonNode get(String keyword) {
        return schema.path(keyword);
    }

    Map<String, JsonNode> members() {
        var members = new LinkedHashMap<String, JsonNode>();
        schema.path("properties").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    Set<String> required() {
        return texts(schema.path("required"));
    }

    /// None: any.
    Set<String> types() {
        var types = texts(schema.path("type"));
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        return types;
    }

    boolean isOtherThan(Shape before) {
        var types = types();
        return !types.isEmpty() && !before.types().isEmpty() && Collections.disjoint(types, before.types());
    }

    boolean isClosedList() {
        return has("enum") || has("const");
    }

    Set<String> values() {
        var values = texts(schema.path("enum"));
        if (has("const")) {
            values.add(schema.path("const").asText());
        }
        return values;
    }

    /// By their names; those without one by what they say.
    Map<String, JsonNode> alternatives() {
        var alternatives = new LinkedHashMap<String, JsonNode>();
        for (var keyword : List.of("oneOf", "anyOf")) {
            schema.path(keyword).forEach(one -> alternatives.put(name(one).orElseGet(() -> said(one)), one));
        }
        return alternatives;
    }

    private static String said(JsonNode schema) {
        return ((ObjectNode) schema.deepCopy()).without("description").toString();
    }

    private static void compose(ObjectNode whole, JsonNode schema, JsonNode document) {
        if (schema.has("$ref")) {
            compose(whole, resolved(schema, document), document);
        }
        schema.path("allOf").forEach(part -> compose(whole, part, document));
        orNull(schema).ifPresent(one -> {
            compose(whole, one, document);
            var types = new Shape(whole).types();
            if (!types.isEmpty()) {
                types.add("null");
                types.forEach(whole.putArray("type")::add);
            }
        });
        schema.path("properties")
                .properties()
                .forEach(member -> whole.withObjectProperty("properties").set(member.getKey(), member.getValue()));
        schema.path("required").forEach(whole.withArrayProperty("required")::add);
        var isOrNull = orNull(schema).isPresent();
        schema.properties().stream()
                .filter(keyword -> !COMPOSED.contains(keyword.getKey()))
                .filter(keyword -> !isOrNull || !keyword.getKey().equals("anyOf"))
                .forEach(keyword -> whole.set(keyword.getKey(), keyword.getValue()));
    }

    private static Optional<JsonNode> orNull(JsonNode schema) {
        var alternatives = schema.path("anyOf");
        if (alternatives.size() != 2) {
            return Optional.empty();
        }
        var rest = alternatives
                .valueStream()
                .filter(one -> !one.path("type").asText().equals("null"))
                .toList();
        return rest.size() == 1 ? Optional.of(rest.getFirst()) : Optional.empty();
    }

    private static Set<String> texts(JsonNode values) {
        var texts = new LinkedHashSet<String>();
        if (values.isArray()) {
            values.forEach(value -> {
                if (!value.isNull()) {
                    texts.add(value.asText());
                }
            });
        }
        return texts;
    }
}
