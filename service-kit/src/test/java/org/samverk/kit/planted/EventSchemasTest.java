package org.samverk.kit.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.events.EventSchemas;

class EventSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = """
        {"components": {"schemas": {
          "NotesFeedEvent": {
            "oneOf": [{"$ref": "#/components/schemas/NoteWrittenEvent"}],
            "discriminator": {"propertyName": "type",
              "mapping": {"org.samverk.note.written": "#/components/schemas/NoteWrittenEvent"}}},
          "ChangeEvent": {"type": "object", "required": ["id"],
            "properties": {"id": {"type": "string"}, "type": {"type": "string"}, "data": {"type": "object"}}},
          "NoteWrittenEvent": {"allOf": [{"$ref": "#/components/schemas/ChangeEvent"},
            {"type": "object", "required": ["data"], "properties": {
              "type": {"const": "org.samverk.note.written"},
              "data": {"$ref": "#/components/schemas/NoteState"}}}]},
          "NoteState": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}}}}\
        """;

    @Test
    void an_event_as_documented_passes() throws JsonProcessingException {
        assertEquals(List.of(), faults("note.written", "{\"text\": \"so\"}"));
    }

    @Test
    void an_unknown_type_is_a_fault() throws JsonProcessingException {
        assertEquals(
                List.of("org.samverk.note.scribbled: no event of this type is documented"),
                faults("note.scribbled", "{\"text\": \"so\"}"));
    }

    @Test
    void data_of_another_form_is_a_fault() throws JsonProcessingException {
        assertTrue(faults("note.written", "{\"text\": 1}").getFirst().contains("/data/text"));
        assertTrue(faults("note.written", "{}").getFirst().contains("'text'"));
    }

    @Test
    void a_member_nobody_documents_is_a_fault() throws JsonProcessingException {
        assertTrue(faults("note.written", "{\"text\": \"so\", \"size\": 2}")
                .getFirst()
                .contains("'size'"));
    }

    private static List<String> faults(String type, String data) throws JsonProcessingException {
        var event = "[{\"id\": \"1\", \"type\": \"org.samverk.%s\", \"data\": %s}]".formatted(type, data);
        return new EventSchemas(JSON.readTree(DOCUMENT)).faults(JSON.readTree(event));
    }
}
