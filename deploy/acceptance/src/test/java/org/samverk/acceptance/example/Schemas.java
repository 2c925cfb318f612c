package org.samverk.acceptance.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samverk.acceptance.profile.ApiDocument;

/// The schemas of the document, each where it stands. The document is read as a schema once: every part of it made
/// into one of its own would hold a copy of all the others.
final class Schemas {
    private final ApiDocument document;
    private final JsonSchema whole;
    private final Map<String, JsonSchema> byPlace = new HashMap<>();

    Schemas(ApiDocument document) {
        this.document = document;
        var config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .cacheRefs(false)
                .pathType(PathType.JSON_POINTER)
                .build();
        whole = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://samverk.invalid/document"), document.root(), config);
    }

    /// In what a value differs from the schema at a place, told by a JSON pointer.
    List<String> faults(String place, JsonNode value) {
        return byPlace.computeIfAbsent(meant(place), this::at).validate(value).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                .toList();
    }

    /// The same schema named at many places is made once.
    private String meant(String place) {
        var found = place;
        var ref = document.root().at(found).path("$ref");
        while (!ref.isMissingNode() && document.root().at(found).size() == 1) {
            found = ref.asText().substring(1);
            ref = document.root().at(found).path("$ref");
        }
        return found;
    }

    private JsonSchema at(String place) {
        var path = new JsonNodePath(PathType.JSON_POINTER);
        var node = document.root();
        for (var step : place.substring(1).split("/", -1)) {
            var name = step.replace("~1", "/").replace("~0", "~");
            path = node.isArray() ? path.append(Integer.parseInt(name)) : path.append(name);
            node = node.at("/" + step);
        }
        return whole.getSubSchema(path);
    }
}
