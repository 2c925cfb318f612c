package org.samverk.followup.occasion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
    void what_was_kept_when_only_agreements_were_followed_up_is_still_read() throws JsonProcessingException {
        var kept = "{\"agreementId\": \"%s\", ".formatted(AGREEMENT) + REST;
        var state = StoredJson.mapper().readValue(kept, OccasionState.class);
        assertEquals(new Subject(Subject.Type.AGREEMENT, AGREEMENT), state.subject());
        assertEquals(3, state.sequence());
        var again = StoredJson.mapper().writeValueAsString(state);
        assertEquals(state, StoredJson.mapper().readValue(again, OccasionState.class));
    }
}
