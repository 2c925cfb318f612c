package org.samverk.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.samverk.gateway.document.Place.Direction;

/// What of a published document the present one no longer keeps, one line for each.
final class ApiBreaks {

    private static final String READER = "reader";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

    private final JsonNode published;
    private final JsonNode present;
    private final SchemaBreaks schemas;

    private ApiBreaks(JsonNode published, JsonNode present) {
        this.published = published;
        this.present = present;
        this.schemas = new SchemaBreaks(published, present);
    }

    static List<String> between(JsonNode published, JsonNode present) {
        var breaks = new ApiBreaks(published, present);
        published
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method -> breaks.compare(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue(),
                                present.path("paths").path(path.getKey()).path(method.getKey()))));
        return List.copyOf(breaks.schemas.found());
    }

    private void compare(String operation, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            schemas.report(operation, "gone");
            return;
        }
        if (!before.path("operationId").equals(after.path("operationId"))) {
            schemas.report(
                    operation, "operationId was " + before.path("operationId").asText());
        }
        compareRoles(operation, before.path("security"), after.path("security"));
        compareParameters(operation, parameters(before, published), parameters(after, present));
        compareBodies(operation, before.path("requestBody"), after.path("requestBody"));
        before.path("responses")
                .properties()
                .forEach(response -> compareResponses(
                        operation,
                        response.getKey(),
                        Shape.resolved(response.getValue(), published),
                        Shape.resolved(after.path("responses").path(response.getKey()), present)));
    }

    /// One of the roles is enough, and everybody who has one is a reader too.
    private void compareRoles(String operation, JsonNode before, JsonNode after) {
        var now = roles(after);
        if (before.isEmpty() && !after.isEmpty()) {
            schemas.report(operation, "token demanded");
        } else if (!now.isEmpty() && !now.contains(READER)) {
            roles(before).stream()
                    .filter(role -> !now.contains(role))
                    .forEach(role -> schemas.report(operation, "closed to " + role));
        }
    }

    private void compareParameters(String operation, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.forEach((name, parameter) -> {
            var place = new Place(operation, Direction.REQUEST, name);
            var now = after.getOrDefault(name, NOTHING);
            if (now.isMissingNode()) {
                schemas.report(place, "gone");
                return;
            }
            schemas.compare(place, parameter.path("schema"), now.path("schema"));
        });
        after.forEach((name, parameter) -> {
            if (isRequired(parameter) && !isRequired(before.getOrDefault(name, NOTHING))) {
                schemas.report(new Place(operation, Direction.REQUEST, name), "required");
            }
        });
    }

    private void compareBodies(String operation, JsonNode before, JsonNode after) {
        if (isRequired(after) && !isRequired(before)) {
            schemas.report(new Place(operation, Direction.REQUEST, "body"), "required");
        }
        compareContent(new Place(operation, Direction.REQUEST, ""), before, after);
    }

    private void compareResponses(String operation, String status, JsonNode before, JsonNode after) {
        var place = new Place(operation, Direction.RESPONSE, status);
        var isSuccess = status.startsWith("2") || status.startsWith("3");
        if (!after.isMissingNode()) {
            compareContent(place.at(" "), before, after);
        } else if (isSuccess) {
            schemas.report(place, "gone");
        }
    }

    private void compareContent(Place place, JsonNode before, JsonNode after) {
        before.path("content").properties().forEach(media -> {
            var now = after.path("content").path(media.getKey());
            if (now.isMissingNode()) {
                schemas.report(place.at(media.getKey()), "gone");
            } else {
                schemas.compare(place.at(media.getKey()), media.getValue().path("schema"), now.path("schema"));
            }
        });
    }

    private static Map<String, JsonNode> parameters(JsonNode operation, JsonNode document) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        operation.path("parameters").forEach(one -> {
            var parameter = Shape.resolved(one, document);
            parameters.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
        return parameters;
    }

    private static Set<String> roles(JsonNode security) {
        var roles = new LinkedHashSet<String>();
        security.findValues("oidc").forEach(named -> named.forEach(role -> roles.add(role.asText())));
        return roles;
    }

    private static boolean isRequired(JsonNode parameter) {
        return parameter.path("required").asBoolean();
    }
}
