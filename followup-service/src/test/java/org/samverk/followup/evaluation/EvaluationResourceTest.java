package org.samverk.followup.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AARHUS_READER;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.unit;
import static org.samverk.followup.evaluation.AnEvaluation.AARHUS_EVALUATOR;
import static org.samverk.followup.evaluation.AnEvaluation.EVALUATIONS;
import static org.samverk.followup.evaluation.AnEvaluation.at;
import static org.samverk.followup.evaluation.AnEvaluation.changed;
import static org.samverk.followup.evaluation.AnEvaluation.completed;
import static org.samverk.followup.evaluation.AnEvaluation.concluded;
import static org.samverk.followup.evaluation.AnEvaluation.criterion;
import static org.samverk.followup.evaluation.AnEvaluation.evaluating;
import static org.samverk.followup.evaluation.AnEvaluation.planned;
import static org.samverk.followup.evaluation.AnEvaluation.published;
import static org.samverk.followup.evaluation.AnEvaluation.reopened;
import static org.samverk.followup.evaluation.AnEvaluation.started;
import static org.samverk.followup.subject.Subject.Type.AGREEMENT;
import static org.samverk.followup.subject.Subject.Type.COLLABORATION;
import static org.samverk.followup.subject.Subject.Type.PILOT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class EvaluationResourceTest {
    private final Stage stage;
    private final LearningTexts texts;

    @Inject
    EvaluationResourceTest(Stage stage, LearningTexts texts) {
        this.stage = stage;
        this.texts = texts;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private static UUID shared(Subject.Type type) {
        return ASubject.published(type, Visibility.SHARED);
    }

    @Test
    void an_evaluation_is_planned_started_completed_and_published() {
        var evaluation = planned(evaluating(PILOT, shared(PILOT)));
        evaluation
                .then()
                .header("Location", equalTo(at(evaluation)))
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("PLANNED"))
                .body("owner.name", equalTo("Region Midtjylland"))
                .body("subject.title.sv", equalTo("Fullföljda studier"))
                .body(
                        "_links.keySet()",
                        containsInAnyOrder("self", "history", "profile", "subject", "update", "delete", "start"))
                .body("$", not(hasKey("basis")))
                .body("basisChanged", equalTo(false))
                .body("basisChanges", empty());
        problem(as(EVALUATOR).post(at(evaluation) + "/completions"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("start"));
        as(EVALUATOR)
                .post(at(evaluation) + "/starts")
                .then()
                .statusCode(201)
                .body("status", equalTo("ONGOING"))
                .body("_links", not(hasKey("complete")));
        problem(as(EVALUATOR).post(at(evaluation) + "/completions"), 422, "evaluation-incomplete")
                .then()
                .body("errors.pointer", contains("/conclusions", "/recommendScaleUp"));
        changed(evaluation, Map.of("conclusions", List.of(Map.of("sv", "Det fungerar")), "recommendScaleUp", false))
                .then()
                .statusCode(200)
                .body("_links", hasKey("complete"));
        stage.at("2026-03-31T23:30:00Z");
        as(EVALUATOR)
                .post(at(evaluation) + "/completions")
                .then()
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("completedOn", equalTo("2026-04-01"))
                .body("basis.completedAt", equalTo("2026-03-31T23:30:00Z"))
                .body("basis.measurements", empty())
                .body("basis", not(hasKey("terms")))
                .body("_links", not(hasKey("update")));
        as(EVALUATOR)
                .post(at(evaluation) + "/publications")
                .then()
                .statusCode(201)
                .body("status", equalTo("PUBLISHED"))
                .body("_links.keySet()", containsInAnyOrder("self", "history", "profile", "subject"));
        as(EVALUATOR)
                .get(at(evaluation) + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains(
                                "evaluation.published",
                                "evaluation.completed",
                                "evaluation.changed",
                                "evaluation.started",
                                "evaluation.planned"));
    }

    @Test
    void what_is_completed_is_frozen_until_it_is_taken_up_again() {
        var evaluation = completed(concluded(PILOT, shared(PILOT)));
        problem(changed(evaluation, Map.of("recommendScaleUp", false)), 409, "illegal-transition")
                .then()
                .body("allowed", contains("publish", "reopen"));
        problem(as(EVALUATOR).header("If-Match", "*").delete(at(evaluation)), 409, "illegal-transition");
        problem(as(EVALUATOR).body(Map.of()).post(at(evaluation) + "/reopenings"), 400, "validation-failed");
        reopened(evaluation)
                .then()
                .statusCode(201)
                .body("status", equalTo("ONGOING"))
                .body("statusReason", equalTo("Nye tal"))
                .body("$", not(hasKey("basis")))
                .body("$", not(hasKey("completedOn")));
        as(EVALUATOR).get(at(evaluation)).then().body("statusReason", equalTo("Nye tal"));
        as(EVALUATOR).get(at(evaluation) + "/history").then().body(not(containsString("Nye tal")));
        QuarkusTransaction.requiringNew().run(() -> texts.eraseAll(UUID.fromString(evaluation.path("id"))));
        as(EVALUATOR)
                .get(at(evaluation))
                .then()
                .body("status", equalTo("ONGOING"))
                .body("$", not(hasKey("statusReason")));
        changed(evaluation, Map.of("recommendScaleUp", false)).then().statusCode(200);
        as(EVALUATOR)
                .post(at(evaluation) + "/completions")
                .then()
                .statusCode(201)
                .body("$", not(hasKey("statusReason")));
        as(EVALUATOR).post(at(evaluation) + "/publications").then().statusCode(201);
        problem(reopened(evaluation), 409, "illegal-transition").then().body("allowed", empty());
    }

    @Test
    void what_was_read_may_be_sent_back_and_changes_nothing() {
        var content = concluded(AGREEMENT, agreement("SHARED", REGION, MUNICIPALITY));
        content.put(
                "criteria",
                List.of(
                        criterion("REACH", "rating", 4, "reach", Map.of("targetPopulation", 200, "reached", 50)),
                        criterion("ADOPTION", "adoption", Map.of("settingsInvited", 3, "settingsJoined", 2))));
        stage.hear();
        var evaluation = planned(content);
        evaluation
                .then()
                .body("criteria[0].reach.proportion", equalTo(0.25f))
                .body("criteria[1].adoption.proportion", equalTo(0.6667f));
        as(EVALUATOR)
                .header("If-Match", evaluation.header("ETag"))
                .body(evaluation.asString())
                .put(at(evaluation))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        var other = evaluating(AGREEMENT, UUID.fromString(evaluation.path("subject.id")));
        as(EVALUATOR)
                .header("If-Match", "\"1\"")
                .body(other)
                .put(at(evaluation))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("criteria", empty())
                .body("$", not(hasKey("recommendScaleUp")));
        problem(as(EVALUATOR).header("If-Match", "\"1\"").body(other).put(at(evaluation)), 412, "precondition-failed");
        problem(as(EVALUATOR).body(other).put(at(evaluation)), 428, "precondition-required");
        as(EVALUATOR)
                .get(at(evaluation) + "?knownAt=2026-03-01T12:00:00Z")
                .then()
                .statusCode(200)
                .body("_links.keySet()", containsInAnyOrder("self", "history", "profile"));
    }

    @Test
    void it_stays_of_what_it_is_of_and_whose_it_is() {
        var evaluation = planned(evaluating(PILOT, shared(PILOT)));
        var other =
                Map.of("subject", Map.of("type", "PILOT", "id", shared(PILOT).toString()));
        problem(changed(evaluation, other), 422, "subject-fixed").then().body("errors.pointer", contains("/subject"));
        problem(changed(evaluation, Map.of("ownerPartnerId", MUNICIPALITY.toString())), 422, "subject-fixed")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
    }

    @Test
    void it_is_evaluated_by_the_owner_or_a_party_of_the_subject() {
        var agreement = agreement("SHARED", REGION, MUNICIPALITY);
        stage.hear();
        planned(evaluating(AGREEMENT, agreement));
        as(AARHUS_EVALUATOR)
                .body(evaluating(AGREEMENT, agreement))
                .post(EVALUATIONS)
                .then()
                .statusCode(201)
                .body("ownerPartnerId", equalTo(MUNICIPALITY.toString()));
        problem(as(STRANGER).body(evaluating(AGREEMENT, agreement)).post(EVALUATIONS), 403, "not-yours");
        problem(as(COORDINATOR).body(evaluating(AGREEMENT, agreement)).post(EVALUATIONS), 403, "forbidden");
        var forAnother = evaluating(AGREEMENT, agreement);
        forAnother.put("ownerPartnerId", MUNICIPALITY.toString());
        problem(as(EVALUATOR).body(forAnother).post(EVALUATIONS), 403, "not-yours");
        forAnother.put("ownerPartnerId", OUTSIDER.toString());
        problem(as(REGISTRAR).body(forAnother).post(EVALUATIONS), 422, "evaluator-not-involved")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
        forAnother.put("ownerPartnerId", UUID.randomUUID().toString());
        problem(as(REGISTRAR).body(forAnother).post(EVALUATIONS), 422, "unknown-reference");
    }

    @Test
    void who_takes_part_by_now_evaluates_without_further_news() {
        var agreement = agreement("SHARED", REGION);
        stage.hear();
        AnAgreement.of("SHARED", REGION, OUTSIDER).publish(agreement, 2);
        as(STRANGER)
                .body(evaluating(AGREEMENT, agreement))
                .post(EVALUATIONS)
                .then()
                .statusCode(201);
    }

    @Test
    void who_takes_part_through_a_unit_evaluates_and_sees_it() {
        var agreement = agreement("RESTRICTED", REGION, unit("Sundhed Aarhus", MUNICIPALITY));
        stage.hear();
        var evaluation =
                as(AARHUS_EVALUATOR).body(evaluating(AGREEMENT, agreement)).post(EVALUATIONS);
        evaluation.then().statusCode(201).body("ownerPartnerId", equalTo(MUNICIPALITY.toString()));
        as(AARHUS_EVALUATOR).get(at(evaluation)).then().statusCode(200);
    }

    @Test
    void a_registrar_enters_it_for_another_and_keeps_it_right() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        var content = evaluating(AGREEMENT, agreement);
        content.put("ownerPartnerId", MUNICIPALITY.toString());
        var evaluation = as(REGISTRAR).body(content).post(EVALUATIONS);
        evaluation.then().statusCode(201).body("_links", hasKey("update"));
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(Map.of("type", "FORMATIVE"))
                .patch(at(evaluation))
                .then()
                .statusCode(200);
        as(AARHUS_EVALUATOR).get(at(evaluation)).then().statusCode(200).body("_links", hasKey("update"));
        as(EVALUATOR).get(at(evaluation)).then().statusCode(200).body("_links", not(hasKey("update")));
        problem(changed(evaluation, Map.of("type", "PROCESS")), 403, "not-yours");
    }

    @Test
    void nobody_evaluates_what_they_may_not_see() {
        var own = AnAgreement.of("PRIVATE", REGION, MUNICIPALITY).publish();
        problem(as(AARHUS_EVALUATOR).body(evaluating(AGREEMENT, own)).post(EVALUATIONS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/subject/id"));
        var content = evaluating(AGREEMENT, own);
        content.put("ownerPartnerId", MUNICIPALITY.toString());
        problem(as(REGISTRAR).body(content).post(EVALUATIONS), 422, "cannot-see-subject")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
        planned(evaluating(AGREEMENT, own));
    }

    @Test
    void what_is_given_up_is_not_evaluated() {
        var activity = UUID.randomUUID();
        ASubject.cancelledActivity(activity, 1);
        problem(
                as(EVALUATOR).body(evaluating(Subject.Type.ACTIVITY, activity)).post(EVALUATIONS),
                422,
                "subject-cancelled");
    }

    @Test
    void in_the_making_it_is_for_who_makes_it_and_the_subjects_owner_then_for_whoever_sees_the_subject() {
        var collaboration = shared(COLLABORATION);
        var content = concluded(COLLABORATION, collaboration);
        var evaluation = as(AARHUS_EVALUATOR).body(content).post(EVALUATIONS);
        as(COORDINATOR).get(at(evaluation)).then().statusCode(200);
        problem(as(STRANGER).get(at(evaluation)), 404, "not-found");
        as(STRANGER)
                .get(EVALUATIONS + "?count=true&subject=" + collaboration)
                .then()
                .body("total", equalTo(0));
        as(AARHUS_EVALUATOR).post(at(evaluation) + "/starts").then().statusCode(201);
        problem(as(STRANGER).get(at(evaluation)), 404, "not-found");
        as(AARHUS_EVALUATOR).post(at(evaluation) + "/completions").then().statusCode(201);
        as(STRANGER).get(at(evaluation)).then().statusCode(200);
        as(STRANGER)
                .get(at(evaluation) + "/history")
                .then()
                .body("items.findAll { it.changes != null }.type", contains("evaluation.completed"));
        problem(as(STRANGER).get(at(evaluation) + "?knownAt=2026-03-01T11:59:59Z"), 404, "not-found");
        as(AARHUS_EVALUATOR)
                .body(Map.of("reason", "Nye tal"))
                .post(at(evaluation) + "/reopenings")
                .then()
                .statusCode(201);
        problem(as(STRANGER).get(at(evaluation)), 404, "not-found");
        as(STRANGER)
                .get("/samverk/v1/events/followup?subject=" + evaluation.path("id"))
                .then()
                .body("type", contains("org.samverk.evaluation.hidden"));
    }

    @Test
    void it_is_never_seen_more_widely_than_its_subject() {
        var agreement = agreement("SHARED", REGION, MUNICIPALITY);
        stage.hear();
        var evaluation = published(concluded(AGREEMENT, agreement));
        as(STRANGER).get(at(evaluation)).then().statusCode(200);
        stage.at("2026-03-02T12:00:00Z");
        AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY).publish(agreement, 2);
        stage.hear();
        problem(as(STRANGER).get(at(evaluation)), 404, "not-found");
        as(AARHUS).get(at(evaluation)).then().statusCode(200);
        stage.at("2026-03-03T12:00:00Z");
        AnAgreement.of("PRIVATE", REGION).publish(agreement, 3);
        stage.hear();
        problem(as(AARHUS).get(at(evaluation)), 404, "not-found");
        as(COORDINATOR)
                .get(at(evaluation) + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body("items[0].type", equalTo("evaluation.visibility-changed"))
                .body("items.findAll { it.type == 'evaluation.visibility-changed' }.size()", equalTo(2));
    }

    @Test
    void who_evaluates_loses_sight_of_it_with_its_subject() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        stage.hear();
        var evaluation =
                as(AARHUS_EVALUATOR).body(evaluating(AGREEMENT, agreement)).post(EVALUATIONS);
        evaluation.then().statusCode(201);
        stage.at("2026-03-02T12:00:00Z");
        AnAgreement.of("PRIVATE", REGION, MUNICIPALITY).publish(agreement, 2);
        stage.hear();
        problem(as(AARHUS_EVALUATOR).post(at(evaluation) + "/starts"), 404, "not-found");
        as(EVALUATOR).get(at(evaluation)).then().statusCode(200);
    }

    @Test
    void a_plan_is_deleted_and_gone_for_those_who_saw_it() {
        var evaluation = planned(evaluating(PILOT, shared(PILOT)));
        as(EVALUATOR).header("If-Match", "*").delete(at(evaluation)).then().statusCode(204);
        problem(as(EVALUATOR).get(at(evaluation)), 410, "gone");
        problem(as(STRANGER).get(at(evaluation)), 404, "not-found");
        problem(
                as(EVALUATOR).header("If-Match", "*").delete(at(started(evaluating(PILOT, shared(PILOT))))),
                409,
                "illegal-transition");
    }

    @Test
    void the_feed_tells_of_pilots_what_the_agreements_service_reads() {
        var pilot = shared(PILOT);
        var evaluation = completed(concluded(PILOT, pilot));
        as(COORDINATOR)
                .get("/samverk/v1/events/followup?subject=" + evaluation.path("id"))
                .then()
                .body("type", hasItem("org.samverk.evaluation.completed"))
                .body("data[-1].subject.type", equalTo("PILOT"))
                .body("data[-1].subject.id", equalTo(pilot.toString()))
                .body("data[-1].status", equalTo("COMPLETED"))
                .body("data[-1].recommendScaleUp", equalTo(true));
    }

    @Test
    void reading_takes_one_statement_however_much_there_is() throws Exception {
        var pilot = shared(PILOT);
        var evaluation = planned(evaluating(PILOT, pilot));
        assertEquals(1, SqlStatements.during(() -> as(EVALUATOR).get(at(evaluation))));
        assertEquals(1, SqlStatements.during(() -> as(EVALUATOR).get(at(evaluation) + "/profile")));
        planned(evaluating(PILOT, pilot));
        planned(evaluating(PILOT, pilot));
        assertEquals(
                1,
                SqlStatements.during(() -> as(EVALUATOR)
                        .get(EVALUATIONS + "?subject=" + pilot)
                        .then()
                        .body("items.size()", equalTo(3))));
    }

    @Test
    void a_repeat_with_the_same_key_plans_once() {
        var content = evaluating(PILOT, shared(PILOT));
        var key = UUID.randomUUID().toString();
        var first = as(EVALUATOR).header("Idempotency-Key", key).body(content).post(EVALUATIONS);
        var again = as(EVALUATOR).header("Idempotency-Key", key).body(content).post(EVALUATIONS);
        again.then().statusCode(201).body("id", equalTo(first.<String>path("id")));
        as(AARHUS_READER).get(at(first)).then().statusCode(404);
    }
}
