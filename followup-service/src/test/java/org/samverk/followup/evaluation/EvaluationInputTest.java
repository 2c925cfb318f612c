package org.samverk.followup.evaluation;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.evaluation.AnEvaluation.EVALUATIONS;
import static org.samverk.followup.evaluation.AnEvaluation.at;
import static org.samverk.followup.evaluation.AnEvaluation.criterion;
import static org.samverk.followup.evaluation.AnEvaluation.evaluating;
import static org.samverk.followup.evaluation.AnEvaluation.planned;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class EvaluationInputTest {
    private static final String START =
            "{\"title\":{\"da\":\"x\"},\"type\":\"EFFECT\",\"subject\":{\"type\":\"PILOT\",\"id\":\"0199c001-11aa-7b21-8f00-5d2e7c9a1b01\"}";

    private final Stage stage;

    @Inject
    EvaluationInputTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private static UUID pilot() {
        return ASubject.published(Subject.Type.PILOT, Visibility.SHARED);
    }

    @Test
    void every_member_to_blame_is_named() {
        problem(as(EVALUATOR).body("{}").post(EVALUATIONS), 400, "validation-failed")
                .then()
                .body("errors.pointer", containsInAnyOrder("/subject", "/title", "/type"));
        var content = evaluating(Subject.Type.FORUM, UUID.randomUUID());
        content.put("title", Map.of("da", "x".repeat(301)));
        content.put("design", Map.of("da", " "));
        content.put("period", Map.of("start", "2026-02-01", "end", "2026-01-31"));
        content.put("measurementIds", Collections.nCopies(2, REGION));
        content.put("conclusions", List.of(Map.of("dansk!", "x")));
        content.put("recommendations", Collections.nCopies(51, Map.of("da", "x")));
        content.put(
                "criteria",
                List.of(
                        criterion("REACH", "rating", 0, "adoption", Map.of(), "reach", Map.of("reached", -1)),
                        criterion("REACH", "rating", 6),
                        criterion("EQUITY", "reach", Map.of(), "evidence", List.of(Map.of("type", "URL"))),
                        criterion(
                                "ADOPTION",
                                "adoption",
                                Map.of("settingsInvited", 2, "settingsJoined", 3),
                                "evidence",
                                List.of(
                                        Map.of("type", "URL", "url", "http://plain.example"),
                                        Map.of("type", "REPORT"),
                                        Map.of("type", "MEASUREMENT", "id", REGION, "url", "https://a.example")))));
        problem(as(EVALUATOR).body(content).post(EVALUATIONS), 400, "validation-failed")
                .then()
                .body(
                        "errors.pointer.unique()",
                        containsInAnyOrder(
                                "/subject",
                                "/title",
                                "/design",
                                "/period/end",
                                "/measurementIds",
                                "/conclusions/0",
                                "/recommendations",
                                "/criteria",
                                "/criteria/0/rating",
                                "/criteria/0/adoption",
                                "/criteria/0/reach/reached",
                                "/criteria/1/rating",
                                "/criteria/2/reach",
                                "/criteria/2/evidence/0/url",
                                "/criteria/3/adoption/settingsJoined",
                                "/criteria/3/evidence/0/url",
                                "/criteria/3/evidence/1/id",
                                "/criteria/3/evidence/2/url"));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 200, 50, /criteria/0/reach/invited",
        "100, 40, 50, /criteria/0/reach/reached",
        "40, 40, 50, /criteria/0/reach/reached",
        "100, 100, 2000000000, /criteria/0/reach/reached"
    })
    void no_part_is_larger_than_its_whole(long targeted, long invited, long reached, String blamed) {
        var content = evaluating(Subject.Type.PILOT, pilot());
        content.put(
                "criteria",
                List.of(criterion(
                        "REACH",
                        "reach",
                        Map.of("targetPopulation", targeted, "invited", invited, "reached", reached))));
        problem(as(EVALUATOR).body(content).post(EVALUATIONS), 400, "validation-failed")
                .then()
                .body("errors.pointer.unique()", equalTo(List.of(blamed)));
    }

    @Test
    void a_part_may_be_all_of_its_whole_or_nothing_of_nothing() {
        var content = evaluating(Subject.Type.PILOT, pilot());
        content.put(
                "criteria",
                List.of(
                        criterion("REACH", "reach", Map.of("targetPopulation", 7, "invited", 7, "reached", 7)),
                        criterion("ADOPTION", "adoption", Map.of("settingsInvited", 0, "settingsJoined", 0))));
        planned(content)
                .then()
                .body("criteria[0].reach.proportion", equalTo(1.0f))
                .body("criteria[1].adoption.proportion", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"title\":",
                "[]",
                START + ",\"colour\":\"red\"}",
                START + ",\"type\":\"DANCING\"}",
                START + ",\"recommendScaleUp\":\"yes\"}",
                START + ",\"measurementIds\":[\"17\"]}",
                START + ",\"measurementIds\":[null]}",
                START + ",\"criteria\":[null]}",
                START + ",\"criteria\":[{}]}",
                START + ",\"criteria\":[{\"code\":\"BEAUTY\"}]}",
                START + ",\"criteria\":[{\"code\":0}]}",
                START + ",\"criteria\":[{\"code\":\"REACH\",\"evidence\":[null]}]}",
                START + ",\"criteria\":[{\"code\":\"REACH\",\"evidence\":[{\"id\":null}]}]}",
                START + ",\"conclusions\":[{}]}",
                START + ",\"conclusions\":[null]}",
                START + ",\"design\":{\"da\":\"a\\u0000b\"}}",
                START + ",\"period\":{\"start\":\"2026-02-30\"}}"
            })
    void what_is_no_evaluation_is_refused(String body) {
        as(EVALUATOR).body(body).post(EVALUATIONS).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "?status=DONE, validation-failed",
        "?type=DANCING, validation-failed",
        "?subjectType=CAR, validation-failed",
        "?criterion=BEAUTY, validation-failed",
        "?minRating=0, validation-failed",
        "?minRating=6, validation-failed",
        "?subject=17, validation-failed",
        "?basisChanged=perhaps, validation-failed",
        "?recommendScaleUp=perhaps, validation-failed",
        "?id=17, validation-failed",
        "?sort=colour, validation-failed",
        "?limit=101, validation-failed",
        "?colour=red, unknown-parameter"
    })
    void what_no_list_can_find_is_refused(String query, String slug) {
        problem(as(EVALUATOR).get(EVALUATIONS + query), 400, slug);
    }

    @Test
    void a_patch_is_a_merge_patch_that_leads_to_an_evaluation() {
        var evaluation = planned(evaluating(Subject.Type.PILOT, pilot()));
        for (var bad : List.of("[]", "{\"type\":null}", "{\"colour\":\"red\"}", "{\"recommendScaleUp\":\"much\"}")) {
            problem(as(EVALUATOR).header("If-Match", "*").body(bad).patch(at(evaluation)), 400, "validation-failed");
        }
        problem(
                as(EVALUATOR)
                        .contentType("text/plain")
                        .header("If-Match", "*")
                        .body("{}")
                        .patch(at(evaluation)),
                415,
                "unsupported-media-type");
        as(EVALUATOR)
                .header("If-Match", "*")
                .body("{\"period\":null,\"status\":\"COMPLETED\",\"basisChanged\":true}")
                .patch(at(evaluation))
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("basisChanged", equalTo(false))
                .body("version", equalTo(1));
    }
}
