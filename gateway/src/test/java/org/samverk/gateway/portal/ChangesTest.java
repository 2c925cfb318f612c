package org.samverk.gateway.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void the_newest_version_told_of_is_that_of_the_document() throws IOException {
        var info = read("/openapi.json").path("info");
        var newest = read("/changes.json").path(0);
        assertEquals(info.path("version").asText(), newest.path("version").asText());
        assertEquals(info.path("x-released").asText(), newest.path("released").asText());
    }

    @Test
    void each_version_is_told_of_alike_in_both_languages() throws IOException {
        for (var release : read("/changes.json")) {
            var told = release.path("changes");
            assertEquals(told.path("en").size(), told.path("sv").size(), release::toString);
        }
    }

    private static JsonNode read(String resource) throws IOException {
        try (var stream = ChangesTest.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(stream);
        }
    }
}
