package org.samverk.followup.evaluation.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.followup.evaluation.AnEvaluation;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ProfileTest {
    private final Stage stage;

    @Inject
    ProfileTest(Stage stage) {
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

    private static Map<String, Object> content() {
        return AnEvaluation.evaluating(Subject.Type.PILOT, ASubject.published(Subject.Type.PILOT, Visibility.SHARED));
    }

    @Test
    void it_has_the_five_dimensions_and_reckons_proportions_and_mean() {
        var content = content();
        content.put(
                "criteria",
                List.of(
                        Map.of("code", "MAINTENANCE", "rating", 2),
                        Map.of("code", "EQUITY", "rating", 1),
                        Map.of("code", "ADOPTION", "adoption", Map.of("settingsInvited", 3, "settingsJoined", 2)),
                        Map.of(
                                "code",
                                "REACH",
                                "rating",
                                5,
                                "text",
                                Map.of("sv", "Bred"),
                                "reach",
                                Map.of("targetPopulation", 1200, "invited", 840, "reached", 630))));
        as(EVALUATOR)
                .get(AnEvaluation.at(AnEvaluation.planned(content)) + "/profile")
                .then()
                .statusCode(200)
                .body(
                        "dimensions.code",
                        contains("REACH", "EFFECTIVENESS", "ADOPTION", "IMPLEMENTATION", "MAINTENANCE"))
                .body("dimensions.rating", contains(5, null, null, null, 2))
                .body("dimensions[0].text.sv", equalTo("Bred"))
                .body("dimensions[0].reach.proportion", equalTo(0.525f))
                .body("dimensions[0].reach.participation", equalTo(0.75f))
                .body("dimensions[2].adoption.proportion", equalTo(0.6667f))
                .body("rated", equalTo(2))
                .body("meanRating", equalTo(3.5f))
                .body("_links", hasKey("evaluation"));
    }

    @Test
    void what_judges_by_none_of_them_has_no_mean() {
        as(EVALUATOR)
                .get(AnEvaluation.at(AnEvaluation.planned(content())) + "/profile")
                .then()
                .body("dimensions.size()", equalTo(5))
                .body("rated", equalTo(0))
                .body("$", not(hasKey("meanRating")));
    }

    @Test
    void it_is_drawn_for_who_asks_for_a_picture_and_sees_it() {
        var profile = AnEvaluation.at(AnEvaluation.planned(content())) + "/profile";
        as(EVALUATOR)
                .header("Accept", "image/svg+xml")
                .get(profile)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("X-Content-Type-Options", "nosniff")
                .body(startsWith("<svg xmlns="));
        as(EVALUATOR).header("Accept", "*/*").get(profile).then().contentType("application/json");
        problem(as(STRANGER).header("Accept", "image/svg+xml").get(profile), 404, "not-found");
        problem(as(EVALUATOR).header("Accept", "image/png").get(profile), 406, "not-acceptable");
    }
}
