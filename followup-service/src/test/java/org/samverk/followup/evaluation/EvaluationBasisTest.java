package org.samverk.followup.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;
import static org.samverk.followup.evaluation.AnEvaluation.AARHUS_EVALUATOR;
import static org.samverk.followup.evaluation.AnEvaluation.EVALUATIONS;
import static org.samverk.followup.evaluation.AnEvaluation.at;
import static org.samverk.followup.evaluation.AnEvaluation.changed;
import static org.samverk.followup.evaluation.AnEvaluation.completed;
import static org.samverk.followup.evaluation.AnEvaluation.concluded;
import static org.samverk.followup.evaluation.AnEvaluation.criterion;
import static org.samverk.followup.evaluation.AnEvaluation.evidence;
import static org.samverk.followup.evaluation.AnEvaluation.planned;
import static org.samverk.followup.evaluation.AnEvaluation.reopened;
import static org.samverk.followup.evaluation.AnEvaluation.started;
import static org.samverk.followup.indicator.AnIndicator.SKARA;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class EvaluationBasisTest {
    private final Stage stage;

    @Inject
    EvaluationBasisTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        AnIndicator.publish();
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private static Map<String, Object> using(Response... measurements) {
        var content = concluded(Subject.Type.AGREEMENT, AGREEMENT);
        content.put(
                "measurementIds",
                List.of(measurements).stream().map(one -> one.path("id")).toList());
        return content;
    }

    private static Response corrected(Response indicator, Response measurement, Object value) {
        var response = as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("value", value))
                .patch(AnIndicator.at(indicator) + "/measurements/" + measurement.path("id"));
        response.then().statusCode(200);
        return response;
    }

    private static Response deleting(Response indicator, Response measurement) {
        return as(COORDINATOR)
                .header("If-Match", "*")
                .delete(AnIndicator.at(indicator) + "/measurements/" + measurement.path("id"));
    }

    private static void hashFits(Response evaluation) throws IOException, JsonProcessingException {
        var mapper = new ObjectMapper();
        var measurements = mapper.readTree(evaluation.asString()).at("/basis/measurements");
        var canonical = new JsonCanonicalizer(mapper.writeValueAsString(measurements)).getEncodedUTF8();
        assertEquals(Chain.sha256(canonical), evaluation.path("basis.hash"));
    }

    @Test
    void it_is_frozen_with_exactly_the_measurements_used() throws Exception {
        var indicator = defined(smoking());
        var named = entered(indicator, measured(SKOVDE, "2024", 12.5));
        var judged = entered(indicator, measured(SKOVDE, "2025", 11));
        entered(indicator, measured(SKARA, "2025", 9));
        var content = using(named);
        content.put(
                "criteria",
                List.of(criterion(
                        "EFFECTIVENESS",
                        "evidence",
                        List.of(
                                evidence("MEASUREMENT", judged.path("id")),
                                evidence("MEASUREMENT", named.path("id"))))));
        var evaluation = completed(content);
        evaluation
                .then()
                .body("basis.measurements", hasSize(2))
                .body("basis.measurements.id", containsInAnyOrder(named.<String>path("id"), judged.path("id")))
                .body("basis.measurements.find { it.period == '2024' }.value.value", equalTo(12.5f))
                .body("basis.measurements.find { it.period == '2024' }.version", equalTo(1))
                .body("basis.measurements.find { it.period == '2025' }.area", equalTo(SKOVDE))
                .body("basis.terms.agreementId", equalTo(AGREEMENT.toString()))
                .body("basis.terms.termsVersion", equalTo(1));
        hashFits(evaluation);
        hashFits(as(AARHUS).get(at(evaluation)));
    }

    @Test
    void a_later_correction_marks_it_and_alters_nothing() throws Exception {
        var indicator = defined(smoking());
        var measurement = entered(indicator, measured(SKOVDE, "2025", 12.5));
        var other = entered(indicator, measured(SKARA, "2025", 9));
        var evaluation = completed(using(measurement));
        var untouched = completed(using(other));
        var inTheMaking = started(using(measurement));
        stage.at("2026-03-02T12:00:00Z");
        corrected(indicator, measurement, 13);
        stage.at("2026-03-03T12:00:00Z");
        corrected(indicator, measurement, 14);
        var marked = as(EVALUATOR).get(at(evaluation));
        marked.then()
                .body("basisChanged", equalTo(true))
                .body("basisChanges.measurementId", contains(measurement.<String>path("id")))
                .body("basisChanges.version", contains(3))
                .body("basisChanges.changedAt", contains("2026-03-03T12:00:00Z"))
                .body("status", equalTo("COMPLETED"))
                .body("basis.measurements.value.value", contains(12.5f))
                .body("basis.hash", equalTo(evaluation.<String>path("basis.hash")));
        hashFits(marked);
        as(EVALUATOR)
                .get(at(evaluation) + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body("items[0].type", equalTo("evaluation.basis-changed"))
                .body("items[1].changes.path", containsInAnyOrder("/basisChanges/0", "/updatedAt"));
        as(EVALUATOR).get(at(untouched)).then().body("basisChanged", equalTo(false));
        as(EVALUATOR)
                .get(at(inTheMaking))
                .then()
                .body("basisChanged", equalTo(false))
                .body("version", equalTo(2));
        as(EVALUATOR)
                .get(EVALUATIONS + "?basisChanged=true&measurement=" + measurement.path("id"))
                .then()
                .body("items.id", contains(evaluation.<String>path("id")));
        as(EVALUATOR)
                .get(EVALUATIONS + "?basisChanged=false&measurement=" + measurement.path("id"))
                .then()
                .body("items.id", contains(inTheMaking.<String>path("id")));
    }

    @Test
    void what_it_names_is_not_deleted_and_a_correction_marks_also_what_is_published() {
        var indicator = defined(smoking());
        var measurement = entered(indicator, measured(SKOVDE, "2025", 12.5));
        var named = entered(indicator, measured(SKARA, "2025", 9));
        started(using(named));
        var evaluation = AnEvaluation.published(using(measurement));
        problem(deleting(indicator, named), 409, "still-in-use");
        as(COORDINATOR)
                .get(AnIndicator.at(indicator) + "/measurements")
                .then()
                .body("items._links.findAll { it.delete }", empty());
        as(COORDINATOR)
                .get(AnIndicator.at(indicator) + "/measurements/" + named.path("id"))
                .then()
                .body("_links", hasKey("update"))
                .body("_links", not(hasKey("delete")));
        problem(deleting(indicator, measurement), 409, "still-in-use");
        corrected(indicator, measurement, 13);
        as(EVALUATOR)
                .get(at(evaluation))
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("basisChanges.version", contains(2))
                .body("basis.measurements.value.value", contains(12.5f));
    }

    @Test
    void a_note_to_a_measurement_makes_it_no_other() {
        var indicator = defined(smoking());
        var measurement = entered(indicator, measured(SKOVDE, "2025", 12.5));
        var evaluation = completed(using(measurement));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("source", "Enkät 2025"))
                .patch(AnIndicator.at(indicator) + "/measurements/" + measurement.path("id"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(EVALUATOR).get(at(evaluation)).then().body("basisChanged", equalTo(false));
    }

    @Test
    void completed_anew_it_stands_on_what_is_there_by_then() {
        var indicator = defined(smoking());
        var measurement = entered(indicator, measured(SKOVDE, "2025", 12.5));
        var gone = entered(indicator, measured(SKARA, "2025", 9));
        var evaluation = completed(using(measurement, gone));
        corrected(indicator, measurement, 13);
        reopened(evaluation)
                .then()
                .statusCode(201)
                .body("basisChanged", equalTo(false))
                .body("$", not(hasKey("basis")));
        changed(evaluation, Map.of("design", Map.of("da", "Uden Skara"))).then().statusCode(200);
        changed(evaluation, Map.of("measurementIds", List.of(measurement.<String>path("id"))))
                .then()
                .statusCode(200);
        deleting(indicator, gone).then().statusCode(204);
        as(EVALUATOR)
                .post(at(evaluation) + "/completions")
                .then()
                .statusCode(201)
                .body("basis.measurements.version", contains(2))
                .body("basis.measurements.value.value", contains(13))
                .body("basisChanges", empty());
    }

    @Test
    void a_measurement_out_of_sight_is_not_there() {
        var hidden = smoking();
        hidden.put("visibility", "PRIVATE");
        var indicator = defined(hidden);
        var measurement = entered(indicator, measured(SKOVDE, "2025", 12.5));
        var content = using(measurement);
        content.put(
                "criteria",
                List.of(criterion("REACH", "evidence", List.of(evidence("MEASUREMENT", UUID.randomUUID())))));
        problem(as(AARHUS_EVALUATOR).body(content).post(EVALUATIONS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/measurementIds/0", "/criteria/0/evidence/0/id"));
        planned(using(measurement));
        var evaluation = planned(concluded(Subject.Type.AGREEMENT, AGREEMENT));
        problem(changed(evaluation, Map.of("measurementIds", List.of(UUID.randomUUID()))), 422, "unknown-reference");
    }

    @Test
    void a_report_is_evidence_once_it_is_submitted() {
        var occasion = first(active(settled(AGREEMENT, "2026-03-31", QUARTERLY)));
        var content = concluded(Subject.Type.AGREEMENT, AGREEMENT);
        content.put(
                "criteria",
                List.of(criterion(
                        "QUALITY",
                        "evidence",
                        List.of(evidence("REPORT", occasion.substring(OCCASIONS.length() + 1))))));
        problem(as(EVALUATOR).body(content).post(EVALUATIONS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/criteria/0/evidence/0/id"));
        write(occasion);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        planned(content);
    }

    @Test
    void what_belongs_to_an_agreement_tells_which_text_of_that_was_evaluated() {
        var goal = UUID.randomUUID();
        var agreement =
                AnAgreement.of("SHARED", REGION, MUNICIPALITY).withGoals(goal).publish();
        var activity = ASubject.activityOf(agreement);
        stage.hear();
        var ofActivity = started(concluded(Subject.Type.ACTIVITY, activity));
        var ofGoal = started(concluded(Subject.Type.GOAL, goal));
        AnAgreement.of("SHARED", REGION, MUNICIPALITY).withGoals(goal).publish(agreement, 2);
        stage.hear();
        for (var evaluation : List.of(ofActivity, ofGoal)) {
            as(EVALUATOR)
                    .post(at(evaluation) + "/completions")
                    .then()
                    .body("basis.terms.agreementId", equalTo(agreement.toString()))
                    .body("basis.terms.termsVersion", equalTo(2));
        }
        completed(concluded(
                        Subject.Type.COLLABORATION, ASubject.published(Subject.Type.COLLABORATION, Visibility.SHARED)))
                .then()
                .body("basis", not(hasKey("terms")));
    }
}
