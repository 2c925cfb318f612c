package org.samverk.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.samverk.gateway.GatewayConfig;

/// The merged document as this installation publishes it.
@Singleton
public class ApiDocument {

    public static final String BASE_PATH = "/samverk/v1";

    private final ObjectNode tree;
    private final String json;
    private final String yaml;

    ApiDocument(ObjectMapper mapper, GatewayConfig config) {
        this.tree = read(mapper, config.document());
        tree.putArray("servers").addObject().put("url", config.publicUrl().toString());
        tree.withObjectProperty("externalDocs").put("url", config.publicUrl() + "/");
        new SignIn(config.authorizationUrl(), config.tokenUrl()).describeIn(tree);
        new Deprecations(config.deprecations()).describeIn(tree);
        try {
            this.json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
            this.yaml = YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build()
                    .writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode tree() {
        return tree;
    }

    public JsonNode info() {
        return tree.path("info");
    }

    /// Those that paths of the document belong to, the gateway too.
    public Set<String> owners() {
        return tree.path("paths")
                .valueStream()
                .map(path -> path.path("x-samverk-service").asText())
                .collect(Collectors.toSet());
    }

    String json() {
        return json;
    }

    String yaml() {
        return yaml;
    }

    private static ObjectNode read(ObjectMapper mapper, String resource) {
        try (var stream = ApiDocument.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No " + resource + " on the class path");
            }
            return mapper.readValue(stream, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
