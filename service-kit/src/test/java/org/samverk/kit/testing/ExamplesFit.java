package org.samverk.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;

/// Holds the examples of an OpenAPI document against the schemas beside them.
public final class ExamplesFit {
    private final JsonNode components;
    private final List<String> faults = new ArrayList<>();

    private ExamplesFit(JsonNode document) {
        components = document.path("components");
    }

    /// One line for each fault, beginning with the operation; none when all is well.
    public static List<String> faults(JsonNode document) {
        var fit = new ExamplesFit(document);
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    var id = operation.path("operationId").asText();
                    fit.content(id + " request", operation.path("requestBody"));
                    operation
                            .path("responses")
                            .properties()
                            .forEach(answer -> fit.content(id + " " + answer.getKey(), answer.getValue()));
                }));
        return List.copyOf(fit.faults);
    }

    private void content(String place, JsonNode message) {
        message.path("content").properties().stream()
                .filter(media -> media.getKey().endsWith("json"))
                .map(media -> media.getValue())
                .filter(media -> media.has("example") && media.has("schema"))
                .forEach(media -> fit(place, media.path("schema"), media.path("example")));
    }

    private void fit(String place, JsonNode schema, JsonNode example) {
        var whole = new ObjectNode(JsonNodeFactory.instance);
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", components);
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        whole,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(example)
                .forEach(fault -> faults.add("%s: %s".formatted(place, fault.getMessage())));
    }
}
