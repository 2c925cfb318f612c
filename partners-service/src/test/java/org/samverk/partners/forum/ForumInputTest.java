package org.samverk.partners.forum;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.forum.AForum.FORUMS;
import static org.samverk.partners.forum.AForum.appointment;
import static org.samverk.partners.forum.AForum.at;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.path;
import static org.samverk.partners.forum.AForum.problem;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.AForum.seat;
import static org.samverk.partners.forum.AForum.seated;
import static org.samverk.partners.forum.Body.ASSOCIATION;

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

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForumInputTest {
    @BeforeEach
    void register() {
        ASSOCIATION.id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":{\"sv\":\"\"}}|/name",
                "{\"name\":null}|/name",
                "{\"name\":{\"sv\":\"Två\\nrader\"}}|/name",
                "{\"forumType\":\"CLUB\"}|/forumType",
                "{\"formality\":null}|/formality",
                "{\"ownerPartnerIds\":[null]}|/ownerPartnerIds",
                "{\"purposes\":[\"LEARNING\",\"LEARNING\"]}|/purposes",
                "{\"areas\":[{\"country\":\"SE\",\"level\":\"REGION\",\"code\":\"24\"},{\"country\":\"SE\",\"level\":\"REGION\",\"code\":\"24\"}]}|/areas",
                "{\"mandateDocument\":{\"title\":\"Uppdrag\"}}|/mandateDocument/reference",
                "{\"mandateDocument\":{\"title\":\"Uppdrag\",\"url\":\"http://osakert.example\"}}|/mandateDocument/url",
                "{\"focusAreas\":[null]}|/focusAreas",
                "{\"goals\":[{}]}|/goals",
                "{\"person\":\"Någon\"}|/person"
            })
    void what_is_wrong_is_named_and_changes_nothing(String patch, String pointer) {
        var forum = proposed(informal("Oförändrad"));
        problem(keeper().header("If-Match", "\"1\"").body(patch).patch(at(forum)), 400, "validation-failed")
                .then()
                .body("errors.pointer", hasItem(startsWith(pointer)));
        keeper().get(at(forum)).then().body("version", equalTo(1));
    }

    @Test
    void a_seat_and_an_appointment_do_not_end_before_they_begin() {
        var forum = proposed(informal("Tidsföljd"));
        var seat = seat(ASSOCIATION, "ORDINARY");
        seat.put("from", "2026-02-01");
        seat.put("to", "2026-01-31");
        problem(keeper().body(seat).post(at(forum) + "/seats"), 400, "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/to"));
        var appointment = appointment(ASSOCIATION, "SECRETARY");
        appointment.put("until", "2026-01-14");
        problem(keeper().body(appointment).post(at(forum) + "/appointments"), 400, "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/until"));
        problem(keeper().body("{}").post(at(forum) + "/seats"), 400, "validation-failed");
        problem(keeper().body("null").post(at(forum) + "/seats"), 400, "validation-failed");
    }

    @Test
    void a_seat_is_changed_as_its_forum_was_read() {
        var forum = proposed(informal("Villkorad"));
        var seat = path(seated(forum, seat(ASSOCIATION, "ORDINARY")));
        problem(keeper().body(seat(ASSOCIATION, "OBSERVER")).put(seat), 428, "precondition-required");
        problem(
                keeper().header("If-Match", "\"1\"")
                        .body(seat(ASSOCIATION, "OBSERVER"))
                        .put(seat),
                412,
                "precondition-failed");
        problem(keeper().header("If-Match", "\"1\"").delete(seat), 412, "precondition-failed");
        var read = keeper().get(seat);
        read.then().statusCode(200).header("ETag", startsWith("\"2-"));
        keeper().header("If-Match", read.getHeader("ETag"))
                .body(read.asString())
                .put(seat)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        keeper().header("If-Match", read.getHeader("ETag"))
                .body(seat(ASSOCIATION, "OBSERVER"))
                .put(seat)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"3-"));
        problem(keeper().get(at(forum) + "/seats/" + UUID.randomUUID()), 404, "not-found");
        problem(
                keeper().header("If-Match", "*").delete(at(forum) + "/appointments/" + UUID.randomUUID()),
                404,
                "not-found");
    }

    @Test
    void a_repeated_seat_is_given_once_and_found_at_the_same_place() {
        var forum = proposed(informal("Upprepad"));
        var key = UUID.randomUUID().toString();
        var body = seat(ASSOCIATION, "ORDINARY");
        var first = keeper().header("Idempotency-Key", key).body(body).post(at(forum) + "/seats");
        var again = keeper().header("Idempotency-Key", key).body(body).post(at(forum) + "/seats");
        again.then().statusCode(201).body("version", equalTo(2)).body("seats.size()", equalTo(1));
        assertEquals(path(first), path(again));
    }

    @Test
    void a_forum_has_at_most_a_hundred_seats() {
        var forum = proposed(informal("Fullsatt"));
        for (var i = 0; i < 100; i++) {
            seated(forum, seat(ASSOCIATION, "ORDINARY"));
        }
        problem(keeper().body(seat(ASSOCIATION, "ORDINARY")).post(at(forum) + "/seats"), 422, "forum-full");
    }

    @Test
    void filters_that_are_no_values_are_refused() {
        for (var filter :
                List.of("area=Skövde", "forumType=CLUB", "owner=nobody", "id=1", "nonsense=1", "sort=colour")) {
            keeper().get(FORUMS + "?" + filter).then().statusCode(400);
        }
        keeper().body(Map.of()).patch(FORUMS + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
