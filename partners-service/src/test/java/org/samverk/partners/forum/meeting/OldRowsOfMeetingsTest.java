package org.samverk.partners.forum.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class OldRowsOfMeetingsTest {
    @Test
    void what_an_old_row_says_decisions_are_about_is_told_to_nobody() throws JsonProcessingException {
        var row = read("{\"decisions\": [{\"id\": \"d1\", \"collaborationId\": \"c1\"}, {\"id\": \"d2\"}]}");
        assertEquals(read("{\"decisions\": [{\"id\": \"d1\"}, {\"id\": \"d2\"}]}"), MeetingSubject.withoutLinks(row));
        assertEquals("c1", row.at("/decisions/0/collaborationId").asText());
    }

    @Test
    void a_newer_row_is_told_as_it_is() throws JsonProcessingException {
        var row = read("{\"decisions\": [{\"id\": \"d1\", \"collaboration\": {\"id\": \"l1\"}}]}");
        assertSame(row, MeetingSubject.withoutLinks(row));
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
