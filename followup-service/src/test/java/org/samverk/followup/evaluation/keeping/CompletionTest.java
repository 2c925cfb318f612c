package org.samverk.followup.evaluation.keeping;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.evaluation.AnEvaluation.at;
import static org.samverk.followup.evaluation.AnEvaluation.completed;
import static org.samverk.followup.evaluation.AnEvaluation.concluded;
import static org.samverk.followup.evaluation.AnEvaluation.planned;
import static org.samverk.followup.evaluation.AnEvaluation.started;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.followup.indicator.measurement.Measurements;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.kit.security.Roles;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CompletionTest {
    private static final Actor ACTOR = new Actor(
            "issuer",
            "e-region",
            "DK_CVR:29190925",
            Set.of(Roles.EVALUATOR),
            Optional.of(new Organisation(REGION, "Region Midtjylland", Set.of(REGION))));

    private final Stage stage;
    private final TakeEvaluationsOn takeOn;
    private final Measurements measurements;

    @Inject
    CompletionTest(Stage stage, TakeEvaluationsOn takeOn, Measurements measurements) {
        this.stage = stage;
        this.takeOn = takeOn;
        this.measurements = measurements;
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

    /// The correction is sent while the evaluation is completed, but not committed.
    @Test
    void a_correction_waits_for_the_completion_and_then_finds_it() throws Exception {
        var indicator = defined(smoking());
        var measurement = entered(indicator, measured(SKOVDE, "2025", 12.5));
        var content = concluded(Subject.Type.AGREEMENT, AGREEMENT);
        content.put("measurementIds", List.of(measurement.<String>path("id")));
        var evaluation = started(content);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var correcting = QuarkusTransaction.requiringNew().call(() -> {
                takeOn.complete(UUID.fromString(evaluation.path("id")), ACTOR);
                var sent = threads.submit(() -> as(COORDINATOR)
                        .header("If-Match", "*")
                        .body(Map.of("value", 13))
                        .patch(AnIndicator.at(indicator) + "/measurements/" + measurement.path("id"))
                        .statusCode());
                assertThrows(TimeoutException.class, () -> sent.get(1, TimeUnit.SECONDS));
                return sent;
            });
            assertEquals(200, correcting.get());
        }
        as(EVALUATOR)
                .get(at(evaluation))
                .then()
                .body("basis.measurements.value.value", contains(12.5f))
                .body("basisChanged", equalTo(true))
                .body("basisChanges.version", contains(2));
    }

    @Test
    void a_measurement_is_named_while_it_is_corrected() {
        var measurement = entered(defined(smoking()), measured(SKOVDE, "2025", 12.5));
        var content = concluded(Subject.Type.AGREEMENT, AGREEMENT);
        content.put("measurementIds", List.of(measurement.<String>path("id")));
        var other = started(concluded(Subject.Type.AGREEMENT, AGREEMENT));
        QuarkusTransaction.requiringNew().run(() -> {
            measurements.forCorrecting(
                    UUID.fromString(measurement.path("indicatorId")), AnIndicator.id(measurement), ACTOR);
            planned(content);
            as(EVALUATOR)
                    .header("If-Match", "*")
                    .body(Map.of("measurementIds", List.of(measurement.<String>path("id"))))
                    .patch(at(other))
                    .then()
                    .statusCode(200);
        });
    }

    /// As a deletion holds it, so that nobody who asks for the measurement at all is let through.
    @Test
    void what_was_named_before_is_not_waited_for() {
        var measurement = entered(defined(smoking()), measured(SKOVDE, "2025", 12.5));
        var content = concluded(Subject.Type.AGREEMENT, AGREEMENT);
        content.put("measurementIds", List.of(measurement.<String>path("id")));
        var open = started(content);
        var completed = completed(content);
        QuarkusTransaction.requiringNew().run(() -> {
            measurements.forDeleting(
                    UUID.fromString(measurement.path("indicatorId")), AnIndicator.id(measurement), ACTOR);
            as(EVALUATOR)
                    .header("If-Match", "*")
                    .body(Map.of("title", Map.of("da", "Rygestop, evalueret")))
                    .patch(at(open))
                    .then()
                    .statusCode(200);
            as(EVALUATOR)
                    .header("If-Match", "*")
                    .body(content)
                    .put(at(completed))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(completed.<Integer>path("version")));
        });
    }
}
