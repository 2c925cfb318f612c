package org.samverk.followup.learning.lesson;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.learning.ALesson.LESSONS;
import static org.samverk.followup.learning.ALesson.THEME;
import static org.samverk.followup.learning.ALesson.at;
import static org.samverk.followup.learning.ALesson.factor;
import static org.samverk.followup.learning.ALesson.learned;
import static org.samverk.followup.learning.ALesson.obstacle;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.followup.Stage;
import org.samverk.followup.learning.ALesson;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class LessonInputTest {
    private final Stage stage;

    @Inject
    LessonInputTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        ALesson.serveThemes();
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void every_member_to_blame_is_named() {
        problem(as(COORDINATOR).body("{}").post(LESSONS), 400, "validation-failed")
                .then()
                .body("errors.pointer", containsInAnyOrder("/subject", "/type", "/category", "/title", "/text"));
        var content = obstacle(AGREEMENT);
        content.put("subject", Map.of("type", "AGREEMENT"));
        content.put("outcomeRating", 3);
        content.put("themes", List.of(""));
        content.put("targetGroups", List.of("CHILDREN", "CHILDREN"));
        content.put("evidence", List.of("http://example.org"));
        content.put("externalIds", List.of(Map.of("system", "", "value", "x")));
        content.put("title", Map.of("da", "x".repeat(301)));
        problem(as(COORDINATOR).body(content).post(LESSONS), 400, "validation-failed")
                .then()
                .body(
                        "errors.pointer.unique()",
                        containsInAnyOrder(
                                "/subject/id",
                                "/outcomeRating",
                                "/themes/0",
                                "/targetGroups",
                                "/evidence/0",
                                "/externalIds/0/system",
                                "/title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"title\":",
                "{\"type\":\"LUCK\"}",
                "{\"category\":0}",
                "{\"subject\":{\"type\":\"AGREEMENT\",\"id\":\"17\"}}",
                "{\"colour\":\"red\"}",
                "{\"visibility\":\"SECRET\"}",
                "{\"text\":{\"da\":\"a\\u0000b\"}}"
            })
    void what_is_no_lesson_is_refused(String body) {
        as(COORDINATOR).body(body).post(LESSONS).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "?status=DONE, validation-failed",
        "?type=LUCK, validation-failed",
        "?category=X, validation-failed",
        "?subject=17, validation-failed",
        "?minOutcome=3, validation-failed",
        "?maxOutcome=-3, validation-failed",
        "?minOutcome=good, validation-failed",
        "?externalId=nosystem, validation-failed",
        "?id=17, validation-failed",
        "?sort=colour, validation-failed",
        "?limit=101, validation-failed",
        "?colour=red, unknown-parameter",
        "/obstacle-board?status=OPEN, unknown-parameter",
        "/obstacle-board?category=X, validation-failed"
    })
    void what_no_list_can_find_is_refused(String query, String slug) {
        problem(as(COORDINATOR).get(LESSONS + query), 400, slug);
    }

    @Test
    void an_unknown_theme_is_named_where_it_stands() {
        var content = obstacle(AGREEMENT);
        content.put("themes", List.of(THEME, "DANCING", "RM:SLEEP"));
        problem(as(COORDINATOR).body(content).post(LESSONS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/themes/1"));
    }

    @Test
    void an_unknown_owner_is_named() {
        var content = obstacle(AGREEMENT);
        content.put("ownerPartnerId", UUID.randomUUID().toString());
        problem(as(REGISTRAR).body(content).post(LESSONS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
    }

    @Test
    void without_its_neighbour_a_new_theme_is_not_judged() throws Exception {
        var content = obstacle(AGREEMENT);
        content.put("themes", List.of("NEW_THEME"));
        NeighbourStub.whileAway(() -> problem(as(COORDINATOR).body(content).post(LESSONS), 503, "service-unavailable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"to\":\"GONE\"}",
                "{\"to\":\"ELIMINATED\"}",
                "{\"to\":\"ACCEPTED\",\"reason\":\" \"}",
                "{\"to\":\"OPEN\"}",
                "{\"to\":\"MITIGATING\",\"reason\":\"\"}",
                "{\"to\":\"MITIGATING\",\"because\":\"x\"}"
            })
    void what_ends_the_work_or_begins_it_anew_is_explained(String body) {
        var lesson = learned(obstacle(AGREEMENT));
        as(COORDINATOR).body(body).post(at(lesson) + "/advances").then().statusCode(400);
        as(COORDINATOR).get(at(lesson)).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"subject\":{\"type\":\"PILOT\"}}",
                "{\"subject\":{\"type\":\"PILOT\",\"id\":\"0199c001-11aa-7b21-8f00-5d2e7c9a1b01\"},\"on\":\"2026-02-30\"}",
                "{\"subject\":{\"type\":\"PILOT\",\"id\":\"0199c001-11aa-7b21-8f00-5d2e7c9a1b01\"},\"note\":\"\"}"
            })
    void what_is_no_application_is_refused(String body) {
        var lesson = learned(factor(AGREEMENT));
        problem(as(COORDINATOR).body(body).post(at(lesson) + "/applications"), 400, "validation-failed");
    }

    @Test
    void a_repeat_with_the_same_key_is_answered_the_same() {
        var key = UUID.randomUUID().toString();
        var first = as(COORDINATOR)
                .header("Idempotency-Key", key)
                .body(obstacle(AGREEMENT))
                .post(LESSONS);
        as(COORDINATOR)
                .header("Idempotency-Key", key)
                .body(obstacle(AGREEMENT))
                .post(LESSONS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.<String>path("id")));
        problem(
                as(COORDINATOR)
                        .header("Idempotency-Key", key)
                        .body(factor(AGREEMENT))
                        .post(LESSONS),
                422,
                "idempotency-key-reused");
    }
}
