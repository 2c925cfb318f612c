package org.samverk.gateway.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// `-Dsnapshots=update` rewrites the committed document instead of comparing with it.
class MergedDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path COMMITTED = MODULE.resolve("src/main/resources/openapi.json");

    @Test
    void the_committed_document_is_the_merge_of_all_parts() throws IOException {
        var merged = OpenApiMerge.write(
                OpenApiMerge.merge(read(MODULE.resolve("src/main/openapi/gateway.json")), services()));
        if ("update".equals(System.getProperty("snapshots"))) {
            Files.writeString(COMMITTED, merged);
        }
        assertEquals(merged, Files.readString(COMMITTED), "Run the tests once with -Dsnapshots=update and commit");
    }

    @Test
    void everything_referred_to_is_there() throws IOException {
        var document = read(COMMITTED);
        var missing = new TreeSet<String>();
        document.findValuesAsText("$ref").forEach(reference -> {
            if (reference.startsWith("#/")
                    && document.at(reference.substring(1)).isMissingNode()) {
                missing.add(reference);
            }
        });
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void every_answer_says_what_is_left_of_the_limit_and_every_operation_may_answer_429() throws IOException {
        var document = read(COMMITTED);
        var silent = new TreeSet<String>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    var id = operation.path("operationId").asText();
                    if (operation.isObject() && !operation.path("responses").has("429")) {
                        silent.add(id + " without 429");
                    }
                    operation.path("responses").properties().forEach(response -> {
                        var said = response.getValue().has("$ref")
                                ? document.at(response.getValue()
                                        .path("$ref")
                                        .asText()
                                        .substring(1))
                                : response.getValue();
                        var headers = said.path("headers");
                        if (!headers.has("RateLimit") || !headers.has("RateLimit-Policy")) {
                            silent.add(id + " " + response.getKey());
                        }
                        if (response.getKey().equals("429") && !headers.has("Retry-After")) {
                            silent.add(id + " without Retry-After");
                        }
                    });
                }));
        assertEquals(new TreeSet<>(), silent);
    }

    private static Map<String, ObjectNode> services() throws IOException {
        var services = new TreeMap<String, ObjectNode>();
        try (var modules = Files.newDirectoryStream(MODULE.getParent(), "*-service")) {
            for (var module : modules) {
                var document = module.resolve("src/main/openapi/openapi.json");
                if (Files.exists(document)) {
                    services.put(module.getFileName().toString().replace("-service", ""), read(document));
                }
            }
        }
        return services;
    }

    private static ObjectNode read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), ObjectNode.class);
    }
}
