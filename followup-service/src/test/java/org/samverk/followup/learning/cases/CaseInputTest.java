package org.samverk.followup.learning.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.GOAL;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.learning.cases.ACase.CASES;
import static org.samverk.followup.learning.cases.ACase.at;
import static org.samverk.followup.learning.cases.ACase.drafted;
import static org.samverk.followup.learning.cases.ACase.own;
import static org.samverk.followup.learning.cases.ACase.published;

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
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.followup.learning.ALesson;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CaseInputTest {
    private final Stage stage;

    @Inject
    CaseInputTest(Stage stage) {
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

    @ParameterizedTest
    @CsvSource({
        "EXTERNAL_PORTAL, /url",
        "THEME_GROUP,     /forumId",
        "MUNICIPALITY,    /partnerId",
        "REGION,          /partnerId"
    })
    void where_a_case_comes_from_is_named(String source, String pointer) {
        var content = own();
        content.put("source", source);
        problem(as(COORDINATOR).body(content).post(CASES), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void what_it_names_is_there_and_for_the_caller_to_see() {
        var content = own();
        content.put("source", "THEME_GROUP");
        content.put(
                "forumId",
                ASubject.published(Subject.Type.FORUM, Visibility.RESTRICTED).toString());
        problem(as(STRANGER).body(content).post(CASES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/forumId"));
        drafted(content).then().body("forum.title.sv", equalTo("Folkhälsorådet"));
        var goals = own();
        goals.put("goalIds", List.of(GOAL.toString(), UUID.randomUUID().toString()));
        problem(as(COORDINATOR).body(goals).post(CASES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/goalIds/1"));
        var partner = own();
        partner.put("source", "MUNICIPALITY");
        partner.put("partnerId", UUID.randomUUID().toString());
        problem(as(COORDINATOR).body(partner).post(CASES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/partnerId"));
        partner.put("partnerId", MUNICIPALITY.toString());
        drafted(partner).then().body("partner.name", equalTo("Aarhus Kommune"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url        | \"http://example.org\"",
                "visibility | \"RESTRICTED\"",
                "source     | \"RUMOUR\"",
                "knowledgeKinds | [\"PRACTICE\",\"PRACTICE\"]",
                "goalIds    | [\"17\"]",
                "title      | {\"da\":\" \"}",
                "colour     | \"red\""
            })
    void what_is_no_case_is_refused(String member, String value) {
        var one = drafted(own());
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body("{\"%s\":%s}".formatted(member, value))
                        .patch(at(one)),
                400,
                "validation-failed");
    }

    @ParameterizedTest
    @CsvSource({
        "?status=DONE, validation-failed",
        "?source=X, validation-failed",
        "?knowledgeKind=X, validation-failed",
        "?goal=17, validation-failed",
        "?sort=colour, validation-failed",
        "?colour=red, unknown-parameter"
    })
    void what_no_list_can_find_is_refused(String query, String slug) {
        problem(as(COORDINATOR).get(CASES + query), 400, slug);
    }

    @Test
    void a_withdrawal_has_a_reason_and_a_case_its_owner() {
        var one = published(own());
        problem(as(COORDINATOR).body("{}").post(at(one) + "/withdrawals"), 400, "validation-failed");
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body(Map.of("ownerPartnerId", OUTSIDER.toString()))
                        .patch(at(one)),
                422,
                "owner-fixed");
        problem(as(COORDINATOR).header("If-Match", "*").delete(at(one)), 409, "illegal-transition");
        var draft = drafted(own());
        as(COORDINATOR).header("If-Match", "\"1\"").delete(at(draft)).then().statusCode(204);
        problem(as(COORDINATOR).get(at(draft)), 410, "gone");
    }
}
