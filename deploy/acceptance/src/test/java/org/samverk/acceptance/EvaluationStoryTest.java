package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.samverk.acceptance.AnAgreement.concluded;
import static org.samverk.acceptance.AnAgreement.partner;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an evaluation was built on stays with it, whatever becomes of the figures.
@ExtendWith(RunningSuite.class)
class EvaluationStoryTest {
    private static final String EVALUATOR = "evaluator-region";

    @Test
    void an_evaluation_stands_as_it_was_when_a_figure_it_used_is_corrected() {
        var indicator = AnIndicator.defined("SMOKERS_HELPED", "Rygere, der har fået hjælp");
        var figure = measured(indicator, "2024", 31.5);
        var other = measured(indicator, "2023", 30);
        var evaluation = completed(figure.path("id"));
        var at = evaluation.<String>path("_links.self.href");
        var hash = evaluation.<String>path("basis.hash");
        refused(
                as(EVALUATOR)
                        .header("If-Match", "*")
                        .body(Map.of("conclusions", List.of(Map.of("da", "Noget andet"))))
                        .patch(at),
                409,
                "illegal-transition");

        corrected(other, 29);
        as(EVALUATOR).get(at).then().body("basisChanged", equalTo(false));
        corrected(figure, 33);
        as(EVALUATOR)
                .get(at)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("basisChanged", equalTo(true))
                .body("basisChanges.measurementId", contains(figure.<String>path("id")))
                .body("basis.hash", equalTo(hash))
                .body("basis.measurements.value.value", contains(31.5f));
        as(EVALUATOR)
                .get("/samverk/v1/evaluations?basisChanged=true&measurement=" + figure.path("id"))
                .then()
                .body("items.id", contains(evaluation.<String>path("id")));
        as(AARHUS)
                .get(at + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body("items.type", hasItem("evaluation.basis-changed"));
    }

    private static Response measured(String indicator, String year, Object value) {
        return created(as(REGION)
                .body(Map.of("area", "DK-751", "period", year, "value", value))
                .post(indicator + "/measurements"));
    }

    private static void corrected(Response measurement, Object value) {
        as(REGION)
                .header("If-Match", "*")
                .body(Map.of("value", value))
                .patch(measurement.<String>path("_links.self.href"))
                .then()
                .statusCode(200);
    }

    private static Response completed(String measurement) {
        var agreement = concluded(partner(AnAgreement.REGION), partner(AnAgreement.AARHUS));
        var content = Map.of(
                "subject", Map.of("type", "AGREEMENT", "id", agreement.path("id")),
                "type", "EFFECT",
                "title", Map.of("da", "Virker henvisningen?"),
                "measurementIds", List.of(measurement),
                "conclusions", List.of(Map.of("da", "Flere får hjælp.")));
        var planned = created(as(EVALUATOR).body(content).post("/samverk/v1/evaluations"));
        var at = planned.<String>path("_links.self.href");
        created(as(EVALUATOR).post(at + "/starts"));
        var completed = created(as(EVALUATOR).post(at + "/completions"));
        completed.then().body("status", equalTo("COMPLETED")).body("basisChanged", equalTo(false));
        return completed;
    }
}
