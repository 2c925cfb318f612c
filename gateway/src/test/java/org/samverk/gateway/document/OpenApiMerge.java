package org.samverk.gateway.document;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Makes one document of the services' and the gateway's own. Runs in the build, so that a collision of names is
/// found by the one who causes it. What is said about the whole (info, sign-in, servers) is the gateway's to say.
final class OpenApiMerge {

    private static final String OWNER = "x-samverk-service";
    private static final String SECURITY_SCHEMES = "securitySchemes";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode gateway;
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Map<String, String> operations = new HashMap<>();

    private OpenApiMerge(ObjectNode gateway) {
        this.gateway = gateway;
    }

    /// The services are keyed by the name the routing table shall hold.
    static ObjectNode merge(ObjectNode gateway, Map<String, ObjectNode> services) {
        var merge = new OpenApiMerge(gateway);
        merge.take("gateway", gateway);
        new TreeMap<>(services).forEach(merge::take);
        return merge.document();
    }

    static String write(JsonNode document) {
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(document) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String owner, ObjectNode document) {
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        document.path("paths").properties().forEach(path -> takePath(owner, path.getKey(), path.getValue()));
        document.path("components").properties().forEach(kind -> {
            if (!kind.getKey().equals(SECURITY_SCHEMES)) {
                var known = components.computeIfAbsent(kind.getKey(), _ -> new TreeMap<>());
                kind.getValue().properties().forEach(named -> {
                    var before = known.putIfAbsent(named.getKey(), named.getValue());
                    if (before != null && !before.equals(named.getValue())) {
                        throw new Collision("%s: the %s `%s` differs from another service's. Give one another name."
                                .formatted(owner, kind.getKey(), named.getKey()));
                    }
                });
            }
        });
    }

    private void takePath(String owner, String path, JsonNode item) {
        if (!path.startsWith(ApiDocument.BASE_PATH + "/")) {
            throw new Collision("%s: %s is not below %s".formatted(owner, path, ApiDocument.BASE_PATH));
        }
        if (paths.put(path, ((ObjectNode) item.deepCopy()).put(OWNER, owner)) != null) {
            throw new Collision("%s: another service has %s too".formatted(owner, path));
        }
        item.forEach(operation -> {
            var id = operation.path("operationId").asText();
            var other = id.isEmpty() ? null : operations.put(id, path);
            if (other != null) {
                throw new Collision("%s: operationId `%s` of %s is also that of %s".formatted(owner, id, path, other));
            }
        });
    }

    private ObjectNode document() {
        var document = JSON.createObjectNode();
        for (var member : gateway.properties()) {
            switch (member.getKey()) {
                case "tags" -> document.withArrayProperty("tags").addAll(tags.values());
                case "paths" -> document.withObjectProperty("paths").setAll(paths);
                case "components" ->
                    components.forEach((kind, named) -> document.withObjectProperty("components")
                            .withObjectProperty(kind)
                            .setAll(named));
                default -> document.set(member.getKey(), member.getValue());
            }
        }
        document.withObjectProperty("components")
                .set(SECURITY_SCHEMES, gateway.path("components").path(SECURITY_SCHEMES));
        OnEveryAnswer.describeIn(document);
        return document;
    }

    static final class Collision extends RuntimeException {
        Collision(String message) {
            super(message);
        }
    }
}
