package org.samverk.partners.forum.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class OldRowsOfForumsTest {
    @Test
    void what_an_old_row_names_is_told_to_nobody_and_stays_in_the_row() throws JsonProcessingException {
        var row = read("{\"content\": {\"name\": {\"sv\": \"Rådet\"}, \"originAgreementId\": \"a1\"}, \"seats\": []}");
        assertEquals(
                read("{\"content\": {\"name\": {\"sv\": \"Rådet\"}}, \"seats\": []}"), ForumSubject.withoutOrigin(row));
        assertEquals("a1", row.at("/content/originAgreementId").asText());
    }

    @Test
    void a_newer_row_is_told_as_it_is() throws JsonProcessingException {
        var row = read("{\"content\": {\"name\": {\"sv\": \"Rådet\"}}, \"agreement\": {\"id\": \"l1\"}}");
        assertSame(row, ForumSubject.withoutOrigin(row));
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
