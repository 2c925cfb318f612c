package org.samverk.kit.testing.access;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// One operation of the application's own OpenAPI document.
///
/// @param query the parameters a request cannot do without
/// @param counted whether the path is a collection that tells how many it holds
record Operation(String method, String path, List<String> query, boolean counted) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /// What the application offers, by operationId.
    static Map<String, Operation> published() {
        var operations = new TreeMap<String, Operation>();
        try {
            new ObjectMapper()
                    .readTree(given().get("/q/openapi?format=json").asString())
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> add(operations, path.getKey(), method.getKey(), path.getValue())));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
        return operations;
    }

    private static void add(Map<String, Operation> operations, String path, String method, JsonNode item) {
        var operation = item.path(method);
        if (operation.has("operationId")) {
            var required = parameters(operation)
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .filter(parameter -> parameter.path("required").asBoolean())
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
            var counted = parameters(item.path("get"))
                    .anyMatch(parameter -> parameter.path("name").asText().equals("count"));
            operations.put(
                    operation.path("operationId").asText(),
                    new Operation(method.toUpperCase(Locale.ROOT), path, required, counted));
        }
    }

    /// The same, with one parameter more.
    Operation asking(@Nullable String parameter) {
        return parameter == null
                ? this
                : new Operation(
                        method,
                        path,
                        Stream.concat(query.stream(), Stream.of(parameter)).toList(),
                        counted);
    }

    boolean writes() {
        return !method.equals("GET");
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false);
    }

    boolean reads() {
        return method.equals("GET");
    }

    /// The address of a request, with everything it cannot do without.
    String at(Values values) {
        var filled = VARIABLE.matcher(path).replaceAll(variable -> values.of(variable.group(1)));
        var parts = new ArrayList<String>();
        query.forEach(name -> parts.add(name + "=" + values.of(name)));
        return parts.isEmpty() ? filled : filled + "?" + String.join("&", parts);
    }

    /// The values of path and query.
    interface Values {
        String of(String parameter);
    }
}
