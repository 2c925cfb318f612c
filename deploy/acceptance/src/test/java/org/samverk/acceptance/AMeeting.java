package org.samverk.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.samverk.acceptance.Callers.ODENSE;
import static org.samverk.acceptance.Callers.SKOVDE;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/// The first meeting of a series, in a forum Skövde has a seat in and Odense has not.
record AMeeting(String host, Response planned) {
    static final String MEETINGS = "/samverk/v1/meetings";

    /// Three of them, at eight o'clock where the forum is.
    static AMeeting monthly(AForum forum) {
        var planned = as(forum.founder())
                .body(Map.of(
                        "forumId", forum.id(),
                        "title", Map.of("sv", "Strategigruppen"),
                        "start", "2026-02-10T07:00:00Z",
                        "end", "2026-02-10T09:30:00Z",
                        "recurrence", Map.of("rrule", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3"),
                        "agendaItems", List.of("Nästa utvecklingsområde")))
                .post(MEETINGS);
        return new AMeeting(forum.founder(), created(planned));
    }

    private String at() {
        return MEETINGS + "/" + planned.path("id");
    }

    void sharesItsNotes(String recipient) {
        refused(as(ODENSE).get(at()), 404, "not-found");
        as(host).header("If-Match", "*")
                .body(Map.of(
                        "text",
                        "Gruppen gick igenom kartläggningen.",
                        "recipients",
                        List.of(Map.of("partnerId", recipient, "level", "MANAGEMENT"))))
                .put(at() + "/notes")
                .then()
                .statusCode(200);
        refused(as(host).post(at() + "/sharings"), 409, "illegal-transition");
        created(as(host).post(at() + "/approvals"));
        created(as(host).post(at() + "/sharings"));
        as(SKOVDE).get(at()).then().body("notes.text", equalTo("Gruppen gick igenom kartläggningen."));
    }

    void decides(String responsible) {
        created(as(host).body(Map.of(
                        "text", "Fullföljda studier är första området",
                        "reference", "§ 7",
                        "responsiblePartnerId", responsible,
                        "dueDate", "2027-09-01"))
                .post(at() + "/decisions"));
    }
}
