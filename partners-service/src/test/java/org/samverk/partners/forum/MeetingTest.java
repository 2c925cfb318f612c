package org.samverk.partners.forum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.forum.AForum.changing;
import static org.samverk.partners.forum.AForum.created;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.problem;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.AForum.seat;
import static org.samverk.partners.forum.AForum.seated;
import static org.samverk.partners.forum.AMeeting.MEETINGS;
import static org.samverk.partners.forum.AMeeting.act;
import static org.samverk.partners.forum.AMeeting.at;
import static org.samverk.partners.forum.AMeeting.noted;
import static org.samverk.partners.forum.AMeeting.notes;
import static org.samverk.partners.forum.AMeeting.ordinary;
import static org.samverk.partners.forum.AMeeting.planned;
import static org.samverk.partners.forum.AMeeting.timed;
import static org.samverk.partners.forum.Body.ASSOCIATION;
import static org.samverk.partners.forum.Body.OUTSIDER;
import static org.samverk.partners.forum.Body.SPORT;
import static org.samverk.partners.forum.Body.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MeetingTest {
    @BeforeEach
    void register() {
        ASSOCIATION.id();
        OUTSIDER.id();
    }

    @Test
    void a_series_is_planned_at_once_and_each_of_it_changed_alone() {
        var content = ordinary(proposed(informal("Träffas ofta")));
        content.put("recurrence", Map.of("rrule", "FREQ=MONTHLY;BYDAY=2TU;COUNT=4"));
        content.put("agendaItems", List.of("Uppföljning"));
        var first = planned(content);
        first.then().header("Location", containsString(at(first))).body("version", equalTo(1));
        String series = first.path("seriesId");
        keeper().get(MEETINGS + "?sort=start&count=true&series=" + series)
                .then()
                .body("total", equalTo(4))
                .body(
                        "items.start",
                        contains(
                                "2026-03-10T08:00:00Z",
                                "2026-04-14T07:00:00Z",
                                "2026-05-12T07:00:00Z",
                                "2026-06-09T07:00:00Z"));
        keeper().get(MEETINGS + "?startsFrom=2026-05-01T00:00:00Z&startsBefore=2026-06-01T00:00:00Z&series=" + series)
                .then()
                .body("items", hasSize(1));
        changing().body(Map.of("place", "Rådhuset")).patch(at(first)).then().statusCode(200);
        problem(
                changing()
                        .body(Map.of("recurrence", Map.of("rrule", "FREQ=DAILY")))
                        .patch(at(first)),
                422,
                "meeting-fixed");
        problem(
                changing()
                        .body(Map.of("forumId", proposed(informal("En annan")).path("id")))
                        .patch(at(first)),
                422,
                "meeting-fixed");
        act(first, "cancellations").then().body("status", equalTo("CANCELLED"));
        problem(changing().body(Map.of("place", "Stadshuset")).patch(at(first)), 409, "illegal-transition");
        problem(keeper().post(at(first) + "/cancellations"), 409, "illegal-transition");
    }

    @Test
    void what_was_read_is_written_back_without_a_change() {
        var content = ordinary(proposed(informal("Läst och skriven")));
        content.put("recurrence", Map.of("rrule", "FREQ=MONTHLY;COUNT=2"));
        String series = planned(content).path("seriesId");
        List<String> ids =
                keeper().get(MEETINGS + "?series=" + series).then().extract().path("items.id");
        assertEquals(2, ids.size());
        for (var id : ids) {
            var read = keeper().get(MEETINGS + "/" + id);
            read.then().body("visibility", equalTo("RESTRICTED"));
            for (var visibility : List.of("RESTRICTED", "")) {
                Map<String, Object> body = read.path("$");
                body.put("visibility", visibility.isEmpty() ? null : visibility);
                changing()
                        .body(body)
                        .put(MEETINGS + "/" + id)
                        .then()
                        .statusCode(200)
                        .body("version", equalTo(1));
            }
        }
    }

    @Test
    void only_a_forum_that_is_there_and_open_meets() {
        var content = ordinary(proposed(informal("Stängs")));
        created(keeper().post(AForum.FORUMS + "/" + content.get("forumId") + "/closures"));
        problem(keeper().body(content).post(MEETINGS), 422, "forum-closed");
        content.put("forumId", UUID.randomUUID().toString());
        problem(keeper().body(content).post(MEETINGS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/forumId"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"end\":\"2026-03-10T08:00:00Z\"}|/end",
                "{\"end\":\"2026-03-18T08:00:00Z\"}|/end",
                "{\"start\":\"tomorrow\"}|/start",
                "{\"link\":\"http://osakert.example\"}|/link",
                "{\"recurrence\":{\"rrule\":\"FREQ=SECONDLY\"}}|/recurrence/rrule",
                "{\"agendaItems\":[null]}|/agendaItems/0"
            })
    void what_is_wrong_is_named(String patch, String pointer) {
        var meeting = planned(ordinary(proposed(informal("Fel inmatat"))));
        problem(changing().body(patch).patch(at(meeting)), 400, "validation-failed")
                .then()
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_meeting_is_for_those_of_its_forum_and_never_seen_more_widely_than_that() {
        var forum = proposed(informal("Öppet forum"));
        var shut = planned(ordinary(forum));
        var content = ordinary(forum);
        content.put("visibility", "SHARED");
        var open = planned(content);
        problem(as(SPORT.coordinator()).get(at(shut)), 404, "not-found");
        as(SPORT.coordinator()).get(at(open)).then().statusCode(200);
        seated(forum, seat(SPORT, "ORDINARY"));
        as(SPORT.coordinator()).get(at(shut)).then().statusCode(200).body("version", equalTo(2));
        as(OUTSIDER.coordinator()).get(at(open)).then().statusCode(200);
        changing()
                .body(Map.of("visibility", "RESTRICTED"))
                .patch(AForum.at(forum))
                .then()
                .statusCode(200);
        problem(as(OUTSIDER.coordinator()).get(at(open)), 404, "not-found");
        as(SPORT.coordinator()).get(at(open)).then().statusCode(200);
    }

    @Test
    void what_was_entered_by_mistake_is_deleted_and_keeps_its_forum_from_that_until_then() {
        var forum = proposed(informal("Möts av misstag"));
        var meeting = planned(ordinary(forum));
        problem(changing().delete(AForum.at(forum)), 409, "still-in-use");
        var written = planned(ordinary(forum));
        noted(written, notes("Anteckningar"));
        problem(changing().delete(at(written)), 409, "illegal-transition");
        changing().delete(at(meeting)).then().statusCode(204);
        problem(keeper().get(at(meeting)), 410, "gone");
    }

    @Test
    void a_repeated_plan_is_one_series() {
        var content = timed(proposed(informal("En gång")), "2027-01-12T08:00:00Z", "2027-01-12T09:00:00Z");
        content.put("recurrence", Map.of("rrule", "FREQ=WEEKLY;COUNT=3"));
        var key = UUID.randomUUID().toString();
        var first = keeper().header("Idempotency-Key", key).body(content).post(MEETINGS);
        var again = keeper().header("Idempotency-Key", key).body(content).post(MEETINGS);
        assertEquals(first.<String>path("id"), again.path("id"));
        keeper().get(MEETINGS + "?count=true&forum=" + content.get("forumId"))
                .then()
                .body("total", equalTo(3));
    }

    @Test
    void one_meeting_is_one_statement_and_so_is_a_page_of_them() throws Exception {
        var meeting = planned(ordinary(proposed(informal("Räknas ihop"))));
        noted(meeting, notes("Räknade", SPORT));
        keeper().get(at(meeting));
        for (var path :
                List.of(at(meeting), MEETINGS + "?limit=100", "/samverk/v1/forum-reports/decisions?limit=100")) {
            assertEquals(1, SqlStatements.during(() -> keeper().get(path).then().statusCode(200)), path);
        }
        var content = ordinary(proposed(informal("Räknas in")));
        var writing = SqlStatements.during(() -> planned(content));
        assertTrue(writing <= 5, "statements: " + writing);
        keeper().get(at(meeting)).then().body("$", not(hasKey("added")));
    }
}
