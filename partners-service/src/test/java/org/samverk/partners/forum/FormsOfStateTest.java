package org.samverk.partners.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.forum.meeting.MeetingState;
import org.samverk.partners.forum.meeting.decision.Decision;

/// A sample of every form in which the journal has the state of a forum or a meeting.
class FormsOfStateTest {
    private static final String FORUM = """
        {"content": {"ownerPartnerIds": ["00000000-0000-0000-0000-000000000001"], "visibility": "SHARED",
           "name": {"sv": "Fallskaderådet"}, "forumType": "COUNCIL", "formality": "INFORMAL" %s},
         "status": "PROPOSED", "seats": [], "appointments": [], %s "timeZone": "Europe/Stockholm",
         "createdAt": "2026-02-01T09:30:00Z", "updatedAt": "2026-02-01T09:30:00Z"}""";
    private static final UUID NAMED = UUID.fromString("00000000-0000-0000-0000-0000000000c1");

    @Test
    void a_decision_named_what_it_is_about_once_and_knows_a_link_since() throws JsonProcessingException {
        var first = decision("\"collaborationId\": \"%s\"".formatted(NAMED));
        assertEquals(NAMED, first.collaborationId());
        assertNull(first.collaboration());
        var second = decision("\"collaboration\": {\"id\": \"%s\", \"hash\": \"9f\"}".formatted(NAMED));
        assertNull(second.collaborationId());
        assertEquals(NAMED, Objects.requireNonNull(second.collaboration()).id());
    }

    @Test
    void a_forum_named_its_agreement_once_and_knows_a_link_since() throws JsonProcessingException {
        var first = forum(FORUM.formatted(", \"originAgreementId\": \"%s\"".formatted(NAMED), ""));
        assertEquals(NAMED, first.content().originAgreementId());
        assertNull(first.agreement());
        var second = forum(FORUM.formatted("", "\"agreement\": {\"id\": \"%s\", \"hash\": \"9f\"},".formatted(NAMED)));
        assertNull(second.content().originAgreementId());
        assertEquals(NAMED, Objects.requireNonNull(second.agreement()).id());
    }

    private static Decision decision(String about) throws JsonProcessingException {
        var meeting = """
            {"content": {"forumId": "00000000-0000-0000-0000-0000000000f1", "visibility": "SHARED",
               "start": "2026-03-10T08:00:00Z", "end": "2026-03-10T10:00:00Z", "agendaItems": []},
             "status": "PLANNED", "of": {"owners": ["00000000-0000-0000-0000-000000000001"], "participants": [],
               "timeZone": "Europe/Stockholm", "access": {"owner": "00000000-0000-0000-0000-000000000001",
               "visibility": "SHARED", "audience": []}},
             "decisions": [{"id": "00000000-0000-0000-0000-0000000000d1",
               "text": {"id": "00000000-0000-0000-0000-0000000000e1", "hash": "9f"}, %s}],
             "createdAt": "2026-02-01T09:30:00Z", "updatedAt": "2026-02-01T09:30:00Z"}""".formatted(about);
        return StoredJson.mapper()
                .readValue(meeting, MeetingState.class)
                .decisions()
                .getFirst();
    }

    private static ForumState forum(String json) throws JsonProcessingException {
        return StoredJson.mapper().readValue(json, ForumState.class);
    }
}
