package org.samverk.followup.occasion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;
import static org.samverk.followup.indicator.AnIndicator.HORSENS;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.id;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AchievementTest {
    private final UUID goal = UUID.randomUUID();
    private final Stage stage;

    @Inject
    AchievementTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        AnIndicator.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private UUID agreement(UUID... indicators) {
        var agreement = AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY)
                .withGoals(goal)
                .measuredBy(indicators)
                .publish();
        stage.hear();
        return agreement;
    }

    private static String occasion(UUID agreement) {
        return first(active(settled(agreement, "2026-03-31", QUARTERLY)));
    }

    private Response submitted(String occasion, Response... read) {
        write(
                        occasion,
                        Map.of(
                                "summary",
                                "Målet er nået",
                                "goalStatuses",
                                List.of(Map.of("goalId", goal, "status", "ACHIEVED")),
                                "indicatorReadings",
                                Stream.of(read)
                                        .map(one -> Map.of("measurementId", id(one)))
                                        .toList()))
                .then()
                .statusCode(200);
        return as(AARHUS).post(occasion + "/submissions");
    }

    @Test
    void a_goal_with_a_target_is_not_achieved_by_saying_so() {
        var indicator = defined(smoking());
        var another = defined(smoking());
        var occasion = occasion(agreement(id(indicator)));
        problem(submitted(occasion), 422, "achievement-unshown")
                .then()
                .body("errors.pointer", contains("/goalStatuses/0/status"));
        problem(submitted(occasion, entered(another, measured(HORSENS, "2025", 7))), 422, "achievement-unshown");
        var none = measured(HORSENS, "2024", 7);
        none.remove("value");
        none.put("status", "MISSING");
        none.put("reason", "Ingen enkät");
        problem(submitted(occasion, entered(indicator, none)), 422, "achievement-unshown");
        submitted(occasion, entered(indicator, measured(HORSENS, "2025", 7)))
                .then()
                .statusCode(201)
                .body("status", equalTo("REPORTED"))
                .body("report.termsVersion", equalTo(1));
    }

    @Test
    void what_a_submitted_report_reads_is_not_deleted() {
        var indicator = defined(smoking());
        var occasion = occasion(agreement(id(indicator)));
        var measurement = entered(indicator, measured(HORSENS, "2025", 7));
        var self = measurement.<String>path("_links.self.href");
        submitted(occasion, measurement).then().statusCode(201);
        problem(as(COORDINATOR).header("If-Match", "*").delete(self), 409, "still-in-use");
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("value", 8))
                .patch(self)
                .then()
                .statusCode(200);
    }

    @Test
    void any_measurement_shows_a_goal_that_names_no_indicator() {
        var occasion = occasion(agreement());
        problem(submitted(occasion), 422, "achievement-unshown");
        submitted(occasion, entered(defined(smoking()), measured(HORSENS, "2025", 7)))
                .then()
                .statusCode(201);
    }

    @Test
    void an_evaluation_of_the_agreement_shows_it() {
        var agreement = agreement();
        String evaluation = as(EVALUATOR)
                .body(Map.of(
                        "subject",
                        Map.of("type", "AGREEMENT", "id", agreement),
                        "type",
                        "PROCESS",
                        "title",
                        Map.of("da", "Evaluering"),
                        "conclusions",
                        List.of(Map.of("da", "Det virker."))))
                .post("/samverk/v1/evaluations")
                .path("_links.self.href");
        as(EVALUATOR).post(evaluation + "/starts").then().statusCode(201);
        var occasion = occasion(agreement);
        problem(submitted(occasion), 422, "achievement-unshown");
        as(EVALUATOR).post(evaluation + "/completions").then().statusCode(201);
        submitted(occasion).then().statusCode(201);
    }
}
