package org.samverk.followup.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.SOURCES;
import static org.samverk.followup.indicator.AnIndicator.at;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.bulk.AnImport;
import org.samverk.followup.need.ANeed;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class IndicatorDeletionTest {
    private final Stage stage;

    @Inject
    IndicatorDeletionTest(Stage stage) {
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

    @Test
    void what_a_goal_of_an_agreement_is_measured_by_is_kept() {
        var indicator = defined(smoking());
        AnAgreement.of("RESTRICTED", MUNICIPALITY)
                .withGoals(UUID.randomUUID())
                .measuredBy(UUID.randomUUID(), AnIndicator.id(indicator))
                .publish();
        stage.hear();
        kept(at(indicator), "goals of agreements");
    }

    @Test
    void what_is_evidence_of_a_need_is_kept() {
        var source = as(COORDINATOR)
                .body(Map.of("code", "S-" + UUID.randomUUID(), "name", Map.of("da", "Egne tal")))
                .post(SOURCES);
        source.then().statusCode(201);
        var challenged = defined(smoking());
        var reported = defined(smoking());
        var measured = defined(smoking());
        var measurement = entered(measured, measured(SKOVDE, "2025", 7));
        var challenge = ANeed.challenge("Var femte röker");
        challenge.put("visibility", "PRIVATE");
        challenge.put("evidence", List.of(evidence("INDICATOR", challenged), evidence("MEASUREMENT", measurement)));
        ANeed.raised(challenge);
        var finding = ANeed.finding("Rökning");
        finding.put("evidence", List.of(evidence("INDICATOR", reported), evidence("DATA_SOURCE", source)));
        var report = ANeed.drafted(ANeed.report(ANeed.year(), "Rökning", ANeed.finding("Alkohol"), finding));
        for (var one : List.of(
                at(challenged),
                at(reported),
                at(measured) + "/measurements/" + measurement.path("id"),
                SOURCES + "/" + source.path("id"))) {
            kept(one, "evidence");
        }
        ANeed.changed(ANeed.reportAt(report), Map.of("findings", List.of()));
        deleted(at(reported));
    }

    private static Map<String, Object> evidence(String kind, Response one) {
        return Map.of("kind", kind, "id", AnIndicator.id(one));
    }

    private static void kept(String self, String why) {
        as(COORDINATOR).get(self).then().statusCode(200).body("_links", not(hasKey("delete")));
        problem(as(COORDINATOR).header("If-Match", "*").delete(self), 409, "still-in-use")
                .then()
                .body("detail", containsString(why));
    }

    private static void deleted(String self) {
        as(COORDINATOR).get(self).then().body("_links.delete.method", equalTo("DELETE"));
        as(COORDINATOR).header("If-Match", "*").delete(self).then().statusCode(204);
        problem(as(COORDINATOR).get(self), 410, "gone");
    }

    @Test
    void what_was_imported_for_is_kept_also_where_none_of_that_is_left() {
        var indicator = defined(smoking());
        imported(indicator, "", 7).then().body("status", equalTo("DONE"));
        var measurement = as(COORDINATOR).get(at(indicator) + "/measurements").path("items[0].id");
        deleted(at(indicator) + "/measurements/" + measurement);
        kept(at(indicator), "imports");
    }

    @Test
    void imports_that_loaded_nothing_go_with_their_indicator() {
        var indicator = defined(smoking());
        var tried = imported(indicator, "?dryRun=true", 7);
        tried.then().body("status", equalTo("CHECKED"));
        var refused = imported(indicator, "", 700);
        refused.then().body("status", equalTo("REFUSED"));
        deleted(at(indicator));
        for (var one : List.of(tried, refused)) {
            problem(as(COORDINATOR).get(at(indicator) + "/imports/" + one.path("id")), 410, "gone");
        }
        as(COORDINATOR)
                .get("/samverk/v1/events/followup?subject=" + tried.path("id"))
                .then()
                .body(
                        "type",
                        contains(
                                "org.samverk.measurement-import.received",
                                "org.samverk.measurement-import.checked",
                                "org.samverk.measurement-import.deleted"));
    }

    private static Response imported(Response indicator, String query, int value) {
        return AnImport.ended(as(COORDINATOR)
                .contentType("text/csv")
                .body("area,period,value\nSE-1496,2024,%d\n".formatted(value))
                .post(at(indicator) + "/imports" + query));
    }

    @Test
    void a_replay_offers_what_was_offered_before_something_stood_on_it() {
        var indicator = defined(smoking());
        var key = "enter-" + UUID.randomUUID();
        var first = once(indicator, key);
        first.then().statusCode(201).body("_links", hasKey("delete"));
        var challenge = ANeed.challenge("Var femte röker");
        challenge.put("evidence", List.of(evidence("MEASUREMENT", first)));
        ANeed.raised(challenge);
        kept(at(indicator) + "/measurements/" + first.path("id"), "evidence");
        var second = once(indicator, key);
        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
    }

    private static Response once(Response indicator, String key) {
        return as(COORDINATOR)
                .header("Idempotency-Key", key)
                .body(measured(SKOVDE, "2025", 7))
                .post(at(indicator) + "/measurements");
    }
}
