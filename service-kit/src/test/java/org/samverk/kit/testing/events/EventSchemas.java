package org.samverk.kit.testing.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The schemas an OpenAPI document has for the events of a feed, held stricter than they are told: a member that is not
/// in them is a fault too, as nobody who reads the document would know of it.
public final class EventSchemas {
    private static final String SCHEMAS = "/components/schemas";
    private static final String COMMON = "ChangeEvent";

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, JsonSchema> read = new HashMap<>();
    private final JsonNode components;

    public EventSchemas(JsonNode document) {
        components = document.path("components").deepCopy();
        document.at(SCHEMAS)
                .forEach(schema -> schema.at("/discriminator/mapping")
                        .properties()
                        .forEach(
                                type -> types.put(type.getKey(), type.getValue().asText())));
        components.path("schemas").properties().forEach(schema -> {
            if (!schema.getKey().equals(COMMON)) {
                close(schema.getValue());
            }
        });
    }

    /// One line for each; none when all is as documented.
    public List<String> faults(JsonNode batch) {
        return batch.valueStream().flatMap(this::faultsOf).toList();
    }

    private Stream<String> faultsOf(JsonNode event) {
        var type = event.path("type").asText();
        return types.containsKey(type)
                ? read.computeIfAbsent(type, this::schema).validate(event).stream()
                        .map(ValidationMessage::getMessage)
                        .map(fault ->
                                "%s %s: %s".formatted(type, event.path("id").asText(), fault))
                : Stream.of("%s: no event of this type is documented".formatted(type));
    }

    private JsonSchema schema(String type) {
        var schema = new ObjectNode(JsonNodeFactory.instance);
        schema.put("$ref", types.get(type)).put("unevaluatedProperties", false).set("components", components);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode open && open.has("properties") && !open.has("additionalProperties")) {
            open.put("additionalProperties", false);
        }
        schema.path("properties").forEach(EventSchemas::close);
        close(schema, "items");
        close(schema, "additionalProperties");
    }

    private static void close(JsonNode schema, String part) {
        if (schema.has(part)) {
            close(schema.path(part));
        }
    }
}
