package org.samverk.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/// Holds the OpenAPI document an application answers with against the one committed with it, so that no change of the
/// API goes unnoticed in review.
public final class OpenApiSnapshot {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 20;
    private static final String HOW_TO_UPDATE =
            "If the change is meant: ./mvnw verify -Dsnapshots=update, then commit.";

    private OpenApiSnapshot() {}

    /// Writes instead of comparing when the system property `snapshots` is `update`.
    public static void check(String generatedJson, Path committed) {
        try {
            ObjectNode generated = sorted((ObjectNode) JSON.readTree(generatedJson));
            if ("update".equals(System.getProperty("snapshots"))) {
                write(generated, committed);
            } else {
                compare(generated, committed);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void compare(JsonNode generated, Path committed) throws IOException {
        if (Files.notExists(committed)) {
            throw new AssertionError("There is no %s yet. %s".formatted(committed, HOW_TO_UPDATE));
        }
        var differences = JsonDifferences.between(JSON.readTree(Files.readString(committed)), generated);
        if (!differences.isEmpty()) {
            var shown = differences.subList(0, Math.min(SHOWN, differences.size()));
            throw new AssertionError("The API differs from %s in %d places:%n  %s%n%s"
                    .formatted(committed, differences.size(), String.join("\n  ", shown), HOW_TO_UPDATE));
        }
    }

    private static void write(JsonNode generated, Path committed) throws IOException {
        Path folder = committed.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(committed, pretty(generated) + "\n");
    }

    /// Paths and components by name, as a generator may list them in any order; properties stay as they are declared.
    private static ObjectNode sorted(ObjectNode document) {
        document.replace("paths", byName(document.path("paths")));
        if (document.path("components") instanceof ObjectNode components) {
            ObjectNode sections = byName(components);
            components.properties().forEach(section -> sections.replace(section.getKey(), byName(section.getValue())));
            document.replace("components", sections);
        }
        return document;
    }

    private static ObjectNode byName(JsonNode node) {
        var members = new TreeMap<String, JsonNode>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return new ObjectNode(JsonNodeFactory.instance).setAll(members);
    }

    private static String pretty(JsonNode document) throws JsonProcessingException {
        var indenter = new DefaultIndenter("  ", "\n");
        return JSON.writer(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
                .writeValueAsString(document);
    }
}
