package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;

/// What came back.
public record Answer(HttpResponse<String> response) {
    static final ObjectMapper JSON = new ObjectMapper();
    static final List<String> MEMBERS_OF_A_PROBLEM = List.of("type", "title", "status", "detail", "instance");

    public int status() {
        return response.statusCode();
    }

    /// Empty when it is not there.
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + text(), e);
        }
    }

    public Answer expecting(int status) {
        assertEquals(status, status(), () -> response.request().uri() + " answered " + text());
        return this;
    }

    /// A problem of this kind, with all it has to have.
    Answer refused(int status, String slug) {
        expecting(status);
        assertTrue(header("Content-Type").startsWith("application/problem+json"), () -> header("Content-Type"));
        var problem = json();
        MEMBERS_OF_A_PROBLEM.forEach(member -> assertTrue(
                problem.hasNonNull(member) && !problem.path(member).asText().isEmpty(), () -> member + ": " + text()));
        assertEquals(status, problem.path("status").asInt());
        assertEquals("/problems/" + slug, problem.path("type").asText());
        return this;
    }
}
