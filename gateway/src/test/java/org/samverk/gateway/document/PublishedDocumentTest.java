package org.samverk.gateway.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// Holds the document to the one that callers were given last: see decision 0045.
class PublishedDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path DECISIONS = MODULE.resolveSibling("docs").resolve("decisions");
    private static final Pattern NAMED = Pattern.compile("(?m)^- Breaks: `(.+)`$");

    @Test
    void what_no_decision_names_does_not_break() throws IOException {
        assertEquals(
                named(decisions()),
                String.join("\n", new TreeSet<>(ApiBreaks.between(published(), present()))),
                "A decision record names each break in a line of its own (- Breaks: `...`), and no other");
    }

    @Test
    void a_member_gone_from_the_whole_document_is_found_once() throws IOException {
        var changed = published();
        ((ObjectNode) changed.at("/components/schemas/PartnerChange/properties")).remove("name");
        assertEquals(
                List.of("PATCH /samverk/v1/partners/{id} request PartnerChange.name: gone"),
                ApiBreaks.between(published(), changed));
    }

    @Test
    void a_decision_names_what_stands_in_a_line_of_its_own() {
        assertEquals("GET /a: gone\nGET /b: gone", named(Stream.of("""
                        Each is a line like - Breaks: `GET /c: gone`
                        - Breaks: `GET /b: gone`
                        - Broke: `GET /d: gone`
                        """, "- Breaks: `GET /a: gone`")));
    }

    private static String named(Stream<String> decisions) {
        var named = new TreeSet<String>();
        decisions.forEach(text -> NAMED.matcher(text).results().forEach(line -> named.add(line.group(1))));
        return String.join("\n", named);
    }

    private static Stream<String> decisions() throws IOException {
        try (var records = Files.newDirectoryStream(DECISIONS, "*.md")) {
            var texts = Stream.<String>builder();
            for (var record : records) {
                texts.add(Files.readString(record));
            }
            return texts.build();
        }
    }

    private static JsonNode published() throws IOException {
        var committed = MODULE.resolve("src/test/resources/published/openapi.json.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(committed))) {
            return JSON.readTree(in);
        }
    }

    private static JsonNode present() throws IOException {
        return JSON.readTree(MODULE.resolve("src/main/resources/openapi.json").toFile());
    }
}
