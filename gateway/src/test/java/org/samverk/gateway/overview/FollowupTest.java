package org.samverk.gateway.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samverk.gateway.question.Answer;

class FollowupTest {
    private static final String LATE_AND_RETURNED =
            "{'id':'late','dueDate':'2026-03-31','status':'RETURNED','overdue':true,'report':{'submittedAt':'2026-07-01T08:00:00.5Z'}}";
    private static final String RECEIVED =
            "{'id':'received','dueDate':'2026-06-30','status':'RECEIVED','overdue':false,'report':{'submittedAt':'2026-07-01T08:00:00Z'}}";
    private static final String BEGUN =
            "{'id':'begun','dueDate':'2026-09-30','status':'IN_PROGRESS','overdue':false,'report':{'summary':'so far'}}";
    private static final String MENDED =
            "{'id':'mended','dueDate':'2026-03-31','status':'IN_PROGRESS','overdue':true,'report':{'submittedAt':'2026-07-02T08:00:00Z'}}";
    private static final String SCHEDULED =
            "{'id':'scheduled','dueDate':'2026-12-31','status':'SCHEDULED','overdue':false}";

    @Test
    void the_last_report_is_the_one_submitted_last_however_early_it_was_due() {
        assertEquals(
                "late",
                id(followup(RECEIVED + "," + LATE_AND_RETURNED, BEGUN, SCHEDULED)
                        .lastReport()));
    }

    @Test
    void a_returned_report_stays_the_last_while_it_is_mended() {
        assertEquals("mended", id(followup(RECEIVED, MENDED, SCHEDULED).lastReport()));
    }

    @Test
    void what_was_never_submitted_is_no_last_report() {
        assertEquals("none", id(followup("", BEGUN, SCHEDULED).lastReport()));
    }

    @Test
    void the_next_occasion_is_the_first_still_owed_and_not_late_begun_or_not() {
        assertEquals("begun", id(followup(LATE_AND_RETURNED, BEGUN, SCHEDULED).nextOccasion()));
        assertEquals("scheduled", id(followup(RECEIVED, MENDED, SCHEDULED).nextOccasion()));
        assertEquals("none", id(followup(RECEIVED, MENDED, "").nextOccasion()));
    }

    private static String id(Optional<JsonNode> occasion) {
        return occasion.map(found -> found.path("id").asText()).orElse("none");
    }

    private static Followup followup(String reported, String writing, String scheduled) {
        return new Followup(Answer.NONE, page(reported), page(writing), page(scheduled), Answer.NONE);
    }

    private static Answer page(String items) {
        try {
            return new Answer(
                    200,
                    new ObjectMapper()
                            .readTree("{'items':[%s]}".formatted(items).replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
