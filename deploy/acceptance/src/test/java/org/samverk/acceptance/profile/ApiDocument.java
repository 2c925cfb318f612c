package org.samverk.acceptance.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.samverk.acceptance.RunningSuite;

/// An OpenAPI document.
public record ApiDocument(JsonNode root) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private static final class Served {
        static final ApiDocument DOCUMENT = new ApiDocument(
                Call.get("/samverk/v1/openapi").send().expecting(200).json());
    }

    /// As the running gateway publishes it, with the addresses of this machine.
    public static ApiDocument served() {
        return Served.DOCUMENT;
    }

    /// As it is kept, with the addresses of an installation that is reached by others.
    public static ApiDocument kept() {
        try {
            return new ApiDocument(Answer.JSON.readTree(RunningSuite.ROOT
                    .resolve("gateway/src/main/resources/openapi.json")
                    .toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode resolved(JsonNode node) {
        var found = node;
        while (found.has("$ref")) {
            found = root.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    JsonNode info() {
        return root.path("info");
    }

    JsonNode schemas() {
        return root.path("components").path("schemas");
    }

    JsonNode securitySchemes() {
        return root.path("components").path("securitySchemes");
    }

    List<String> paths() {
        var paths = new ArrayList<String>();
        root.path("paths").fieldNames().forEachRemaining(paths::add);
        return List.copyOf(paths);
    }

    public List<Operation> operations() {
        return root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(item -> METHODS.contains(item.getKey()))
                        .map(item -> new Operation(
                                this, item.getKey().toUpperCase(Locale.ROOT), path.getKey(), item.getValue())))
                .toList();
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Those of which this is true: what a test says that there must be none of.
    List<String> where(Predicate<Operation> fault) {
        return operations().stream().filter(fault).map(Operation::toString).toList();
    }

    Stream<Operation.Parameter> parameters() {
        return operations().stream().flatMap(operation -> operation.parameters().stream());
    }

    /// Every member of every named schema, however deep.
    void members(BiConsumer<String, JsonNode> member) {
        schemas().forEach(schema -> members(schema, member));
    }

    private static void members(JsonNode schema, BiConsumer<String, JsonNode> member) {
        schema.path("properties").properties().forEach(property -> {
            member.accept(property.getKey(), property.getValue());
            members(property.getValue(), member);
        });
        if (schema.has("items")) {
            members(schema.path("items"), member);
        }
        for (var choice : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(choice).forEach(one -> members(one, member));
        }
    }
}
