package org.samverk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> lines = lines();

    @Test
    void no_area_has_two_partners_and_no_identifier_is_given_twice() throws IOException {
        var seen = new HashSet<String>();
        for (var line : lines) {
            var partner = JSON.readTree(line);
            partner.path("identifiers").forEach(identifier -> assertTrue(seen.add(identifier.toString())));
            partner.path("areas").forEach(area -> assertTrue(seen.add(area.toString()), area::toString));
        }
        assertEquals(415, lines.size());
        assertEquals(103 + 103 + 290 + 21, seen.size());
    }

    @Test
    void every_partner_is_loaded_under_a_key_of_its_own() {
        var keys = new HashSet<String>();
        for (var number = 1; number <= lines.size(); number++) {
            keys.add(Samples.key(number, lines.get(number - 1)));
        }
        assertEquals(lines.size(), keys.size());
        assertFalse(keys.stream().anyMatch(key -> key.length() > 255 || !key.matches("[!-~]+")));
    }

    @Test
    void skovde_is_there_for_its_coordinator() throws IOException {
        var found = 0;
        for (var line : lines) {
            JsonNode partner = JSON.readTree(line);
            if (partner.at("/areas/0/code").asText().equals("1496")) {
                assertEquals("Skövde kommun", partner.path("name").asText());
                found++;
            }
        }
        assertEquals(1, found);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("samverk.root"), "deploy/samples/partners.jsonl"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
