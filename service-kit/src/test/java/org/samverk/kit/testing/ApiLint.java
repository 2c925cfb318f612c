package org.samverk.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The house style of the suite's APIs, checked on an OpenAPI document.
public final class ApiLint {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> PLURALS_WITHOUT_S = Set.of(
            "children",
            "criteria",
            "actsFor",
            "allowed",
            "audience",
            "decisionsNeeded",
            "derivation",
            "dividedBy",
            "appliedIn",
            "data",
            "evidence",
            "media",
            "passed",
            "people");
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> operationIds = new HashMap<>();

    private ApiLint(JsonNode document) {
        this.document = document;
    }

    /// One line for each fault, beginning with the place; none when all is well.
    public static List<String> faults(JsonNode openapi) {
        var lint = new ApiLint(openapi);
        openapi.path("paths").properties().forEach(path -> lint.path(path.getKey(), path.getValue()));
        openapi.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> lint.schema("schema " + schema.getKey(), schema.getValue()));
        return List.copyOf(lint.faults);
    }

    private void path(String path, JsonNode item) {
        for (String segment : path.substring(1).split("/", -1)) {
            if (!segment.isEmpty() && !SEGMENT.matcher(segment).matches()) {
                fault(path, "segment '%s' is not lower-case with hyphens".formatted(segment));
            }
        }
        item.properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(operation -> operation(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path, item, operation.getValue()));
    }

    private void operation(String place, JsonNode item, JsonNode operation) {
        text(place, operation, "summary");
        text(place, operation, "description");
        text(place, operation, "operationId");
        String id = operation.path("operationId").asText();
        String other = operationIds.putIfAbsent(id, place);
        if (other != null && !id.isEmpty()) {
            fault(place, "operationId '%s' is also that of %s".formatted(id, other));
        }
        if (!operation.has("security") && !document.has("security")) {
            fault(place, "no security stated; an open operation says []");
        }
        parameters(place, item, operation);
        requestBody(place, operation);
        responses(place, operation.path("responses"));
    }

    private void parameters(String place, JsonNode item, JsonNode operation) {
        var headers = new HashSet<String>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (JsonNode reference : list) {
                JsonNode parameter = resolved(reference);
                String name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("header")) {
                    headers.add(name.toLowerCase(Locale.ROOT));
                } else if (!CAMEL_CASE.matcher(name).matches()) {
                    fault(place, "parameter '%s' is not camelCase".formatted(name));
                }
                text(place + " parameter '%s'".formatted(name), parameter, "description");
            }
        }
        if (!headers.contains("traceparent")) {
            fault(place, "no header parameter traceparent");
        }
    }

    private void requestBody(String place, JsonNode operation) {
        if (!operation.has("requestBody")) {
            return;
        }
        if (place.startsWith("GET ")) {
            fault(place, "a GET has no body");
        }
        content(place + " request", resolved(operation.path("requestBody")).path("content"));
    }

    private void responses(String place, JsonNode responses) {
        if (responses.isEmpty()) {
            fault(place, "no responses");
        }
        responses.properties().forEach(entry -> {
            JsonNode response = resolved(entry.getValue());
            text(place + " " + entry.getKey(), response, "description");
            content(place + " " + entry.getKey(), response.path("content"));
        });
    }

    private void content(String place, JsonNode content) {
        content.properties().forEach(entry -> {
            JsonNode media = entry.getValue();
            if (!isFile(media.path("schema"))
                    && !media.has("example")
                    && media.path("examples").isEmpty()) {
                fault(place, "no example of " + entry.getKey());
            }
            schema(place, media.path("schema"));
        });
    }

    /// Follows what is written in place; what a reference names is looked at where it stands.
    private void schema(String place, JsonNode schema) {
        JsonNode step = schema.path("multipleOf");
        if (step.isNumber() && step.decimalValue().stripTrailingZeros().scale() > 0) {
            fault(place, "binary fractions are seldom multiples of " + step.asText());
        }
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            if (isArray(resolved(property.getValue())) && !name.endsWith("s") && !PLURALS_WITHOUT_S.contains(name)) {
                fault(place, "list '%s' is not a plural".formatted(name));
            }
            schema(place + "." + name, property.getValue());
        });
        for (String inner : List.of("items", "additionalProperties")) {
            if (schema.has(inner)) {
                schema(place, schema.path(inner));
            }
        }
        for (String alternatives : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(alternatives).forEach(alternative -> schema(place, alternative));
        }
    }

    /// Bytes as somebody uploaded them: of these there is nothing to show.
    private boolean isFile(JsonNode schema) {
        return resolved(schema).path("format").asText().equals("binary");
    }

    private static boolean isArray(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.asText().equals("array")
                || type.valueStream().anyMatch(each -> each.asText().equals("array"));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    private void text(String place, JsonNode node, String member) {
        if (node.path(member).asText().isBlank()) {
            fault(place, "no " + member);
        }
    }

    private void fault(String place, String what) {
        faults.add(place + ": " + what);
    }
}
