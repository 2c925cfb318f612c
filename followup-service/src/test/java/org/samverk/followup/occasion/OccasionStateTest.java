package org.samverk.followup.occasion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.followup.role.Role;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.stored.StoredJson;

class OccasionStateTest {
    private static final UUID AGREEMENT = UUID.fromString("0199c001-11aa-7b21-8f00-5d2e7c9a1b01");
    private static final String REST = """
            "planId": "0199c001-11aa-7b21-8f00-5d2e7c9a1b02", "sequence": 3, "dueDate": "2026-03-31",
            "status": "SCHEDULED", "ownerPartnerId": "0199c001-11aa-7b21-8f00-5d2e7c9a1b03",
            "reporterId": "0199c001-11aa-7b21-8f00-5d2e7c9a1b03", "recipientId": "0199c001-11aa-7b21-8f00-5d2e7c9a1b04",
            "timeZone": "Europe/Copenhagen", "updatedAt": "2026-03-01T12:00:00Z",
            "subjectAccess": {"owner": "0199c001-11aa-7b21-8f00-5d2e7c9a1b03", "visibility": "SHARED", "audience": []}}""";

    @Test
    void what_was_kept_when_partners_alone_followed_up_agreements_alone_is_still_read() throws JsonProcessingException {
        var kept = "{\"agreementId\": \"%s\", ".formatted(AGREEMENT) + REST;
        var state = StoredJson.mapper().readValue(kept, OccasionState.class);
        assertEquals(new Subject(Subject.Type.AGREEMENT, AGREEMENT), state.subject());
        assertEquals(3, state.sequence());
        assertEquals(Role.of(UUID.fromString("0199c001-11aa-7b21-8f00-5d2e7c9a1b03")), state.reporter());
        var again = StoredJson.mapper().writeValueAsString(state);
        assertEquals(state, StoredJson.mapper().readValue(again, OccasionState.class));
    }

    @Test
    void why_one_was_left_out_is_still_read_as_it_was_kept_before() throws JsonProcessingException {
        var kept = "{\"agreementId\": \"%s\", \"skippedBecause\": \"Valgår\", ".formatted(AGREEMENT) + REST;
        var state = StoredJson.mapper().readValue(kept, OccasionState.class);
        assertEquals("Valgår", state.skippedBecause());
        assertNull(state.skipReason());
    }
}
