package org.samverk.kit.openapi.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// The names of the schemas that are within others, to any depth.
record Reached(Map<String, Schema> schemas, Set<String> names) {
    /// All that a caller may send in a body.
    static Set<String> byBodies(OpenAPI document) {
        return by(
                document,
                operations(document)
                        .map(Operation::getRequestBody)
                        .filter(Objects::nonNull)
                        .flatMap(body -> schemas(body.getContent())));
    }

    /// All that may be answered, problems left out.
    static Set<String> byAnswers(OpenAPI document) {
        return by(
                document,
                operations(document)
                        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                        .flatMap(response -> schemas(response.getContent())));
    }

    private static Set<String> by(OpenAPI document, Stream<Schema> roots) {
        var reached = new Reached(document.getComponents().getSchemas(), new HashSet<>());
        roots.forEach(reached::add);
        return reached.names;
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    static Stream<Schema> schemas(@Nullable Content content) {
        return Optional.ofNullable(content).map(Content::getMediaTypes).map(Map::values).stream()
                .flatMap(Collection::stream)
                .map(MediaType::getSchema)
                .filter(Objects::nonNull);
    }

    private void add(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                add(schemas.get(name));
            }
        }
        within(schema).forEach(this::add);
    }

    /// What stands in it, one step deep.
    static Stream<Schema> within(Schema schema) {
        var lists = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(each -> Optional.ofNullable(each).stream())
                .flatMap(List::stream);
        var members = Optional.ofNullable(schema.getProperties()).stream().flatMap(all -> all.values().stream());
        var values = Stream.of(
                        Optional.ofNullable(schema.getItems()),
                        Optional.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(Optional::stream);
        return Stream.of(lists, members, values).flatMap(each -> each);
    }
}
