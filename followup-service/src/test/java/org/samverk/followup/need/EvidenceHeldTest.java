package org.samverk.followup.need;

import static org.hamcrest.Matchers.contains;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.SOURCES;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.evaluation.AnEvaluation;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.DeletedBeside;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// What is deleted in one transaction while another names it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class EvidenceHeldTest {
    private final Stage stage;
    private final Session database;

    @Inject
    EvidenceHeldTest(Stage stage, Session database) {
        this.stage = stage;
        this.database = database;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        AnIndicator.publish();
        ANeed.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void an_indicator_that_is_being_deleted_is_no_evidence_of_a_challenge() throws Exception {
        var indicator = AnIndicator.id(defined(smoking()));
        var challenge = ANeed.challenge("Var femte röker");
        challenge.put("evidence", evidence("INDICATOR", indicator));
        refused(beside(
                "indicator", indicator, () -> as(COORDINATOR).body(challenge).post(ANeed.CHALLENGES)));
    }

    @Test
    void a_data_source_that_is_being_deleted_is_no_evidence_of_a_challenge() throws Exception {
        var source = AnIndicator.id(as(COORDINATOR)
                .body(Map.of("code", "S-" + UUID.randomUUID(), "name", Map.of("da", "Egne tal")))
                .post(SOURCES));
        var challenge = ANeed.at(ANeed.raised(ANeed.challenge("Var femte röker")));
        refused(beside(
                "data_source",
                source,
                () -> as(COORDINATOR)
                        .header("If-Match", "*")
                        .body(Map.of("evidence", evidence("DATA_SOURCE", source)))
                        .patch(challenge)));
    }

    @Test
    void a_measurement_that_is_being_deleted_is_no_evidence_of_a_report() throws Exception {
        var measurement = AnIndicator.id(entered(defined(smoking()), measured(SKOVDE, "2025", 7)));
        var finding = ANeed.finding("Rökning");
        finding.put("evidence", evidence("MEASUREMENT", measurement));
        var report = ANeed.report(ANeed.year(), "Rökning", finding);
        var answer = beside(
                "measurement", measurement, () -> as(COORDINATOR).body(report).post(ANeed.REPORTS));
        problem(answer, 422, "unknown-reference").then().body("errors.pointer", contains("/findings/0/evidence/0/id"));
    }

    @Test
    void a_measurement_that_is_being_deleted_is_no_evidence_of_an_evaluation() throws Exception {
        var measurement = AnIndicator.id(entered(defined(smoking()), measured(SKOVDE, "2025", 7)));
        var content = AnEvaluation.evaluating(Subject.Type.AGREEMENT, AGREEMENT);
        content.put(
                "criteria",
                List.of(Map.of(
                        "code", "REACH", "evidence", List.of(Map.of("type", "MEASUREMENT", "id", measurement)))));
        var answer = beside(
                "measurement", measurement, () -> as(EVALUATOR).body(content).post(AnEvaluation.EVALUATIONS));
        problem(answer, 422, "unknown-reference");
    }

    private static List<Map<String, Object>> evidence(String kind, UUID id) {
        return List.of(Map.of("kind", kind, "id", id));
    }

    private static void refused(Response answer) {
        problem(answer, 422, "unknown-reference").then().body("errors.pointer", contains("/evidence/0/id"));
    }

    private Response beside(String table, UUID id, Callable<Response> naming) throws Exception {
        return new DeletedBeside(database, table, id).answered(naming);
    }
}
