package org.samverk.followup.need.challenge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.need.ANeed.CHALLENGES;
import static org.samverk.followup.need.ANeed.at;
import static org.samverk.followup.need.ANeed.challenge;
import static org.samverk.followup.need.ANeed.changed;
import static org.samverk.followup.need.ANeed.raised;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.followup.need.ANeed;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

/// What a challenge names is told to those who may see it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class KeptApartTest {
    private final Stage stage;
    private final List<UUID> secret = new ArrayList<>();
    private UUID seen = UUID.randomUUID();
    private Response challenge;

    @Inject
    KeptApartTest(Stage stage) {
        this.stage = stage;
    }

    /// A challenge for everybody that names an activity, a report's draft, an indicator and a measurement that are not.
    @BeforeEach
    void set_the_stage() {
        stage.set();
        AnIndicator.publish();
        ANeed.publish();
        seen = ASubject.published(Subject.Type.ACTIVITY, Visibility.SHARED);
        var activity = ASubject.published(Subject.Type.ACTIVITY, Visibility.RESTRICTED);
        stage.hear();
        var hidden = AnIndicator.smoking();
        hidden.put("visibility", "PRIVATE");
        var indicator = AnIndicator.defined(hidden);
        var shared = AnIndicator.defined(AnIndicator.smoking());
        var measurement = AnIndicator.entered(indicator, AnIndicator.measured(ANeed.SKOVDE, "2024", 12));
        var report = ANeed.drafted(ANeed.report(ANeed.year(), "Hälsan", ANeed.finding("Var femte")));
        secret.addAll(List.of(
                activity, AnIndicator.id(indicator), AnIndicator.id(measurement), UUID.fromString(report.path("id"))));
        var content = challenge("För alla");
        content.put("activityIds", List.of(activity, seen));
        content.put(
                "findings", List.of(Map.of("reportId", report.path("id"), "findingId", report.path("findings[0].id"))));
        content.put(
                "evidence",
                List.of(
                        Map.of("kind", "INDICATOR", "id", AnIndicator.id(indicator)),
                        Map.of("kind", "MEASUREMENT", "id", AnIndicator.id(measurement)),
                        Map.of("kind", "INDICATOR", "id", AnIndicator.id(shared)),
                        Map.of("kind", "URL", "url", "https://www.danskernessundhed.dk/")));
        challenge = raised(content);
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private void tellsNoSecret(Response told) {
        told.then().statusCode(200);
        secret.forEach(id -> told.then().body(not(containsString(id.toString()))));
    }

    @Test
    void what_it_names_is_counted_and_not_told_to_who_may_not_see_it() {
        var found = CHALLENGES + "?id=" + challenge.path("id");
        var told = as(STRANGER).get(at(challenge));
        tellsNoSecret(told);
        told.then()
                .body("activityIds", contains(seen.toString()))
                .body("activities.id", contains(seen.toString()))
                .body("findings", empty())
                .body("evidence.kind", contains("INDICATOR", "URL"))
                .body("hidden.activities", equalTo(1))
                .body("hidden.findings", equalTo(1))
                .body("hidden.evidence", equalTo(2));
        tellsNoSecret(as(STRANGER).get(found));
        as(STRANGER).get(found).then().body("items[0].hidden.evidence", equalTo(2));
        tellsNoSecret(as(STRANGER).accept("text/csv").get(found));
        tellsNoSecret(as(STRANGER).get(at(challenge) + "?knownAt=2026-03-01T12:00:00Z"));
    }

    @Test
    void nothing_is_kept_from_those_whose_it_is() {
        for (var told : List.of(challenge, as(COORDINATOR).get(at(challenge)))) {
            told.then()
                    .body("activityIds", hasSize(2))
                    .body("findings", hasSize(1))
                    .body("evidence", hasSize(4))
                    .body("$", not(hasKey("hidden")));
        }
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(as(COORDINATOR).get(at(challenge)).asString())
                .put(at(challenge))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void neither_its_history_nor_the_feed_tells_what_is_kept_apart() {
        changed(at(challenge), Map.of("activityIds", List.of(seen))).then().statusCode(200);
        tellsNoSecret(as(STRANGER).get(at(challenge) + "/history"));
        as(STRANGER).get(at(challenge) + "/history").then().body("chainHolds", equalTo(true));
        as(COORDINATOR)
                .get(at(challenge) + "/history")
                .then()
                .body(containsString(secret.getFirst().toString()));
        var feed = "/samverk/v1/events/followup?limit=1000&subject=" + challenge.path("id");
        tellsNoSecret(as(STRANGER).get(feed));
        as(STRANGER).get(feed).then().body("data.content.activityIds.flatten()", hasItem(seen.toString()));
    }

    @Test
    void nobody_finds_it_by_what_they_may_not_see() {
        var by = CHALLENGES + "?activity=" + secret.getFirst();
        as(STRANGER).get(by).then().body("items", empty());
        as(STRANGER).get(CHALLENGES + "?report=" + secret.getLast()).then().body("items", empty());
        as(COORDINATOR).get(by).then().body("items.id", hasItem(challenge.<String>path("id")));
        as(STRANGER)
                .get(CHALLENGES + "?activity=" + seen)
                .then()
                .body("items.id", contains(challenge.<String>path("id")));
    }

    @Test
    void who_entered_it_for_another_finds_it_by_all_it_names() {
        var activity = ASubject.published(Subject.Type.ACTIVITY, Visibility.SHARED);
        stage.hear();
        var content = challenge("För kommunen");
        content.put("ownerPartnerId", MUNICIPALITY);
        content.put("activityIds", List.of(activity));
        var entered = as(REGISTRAR).body(content).post(CHALLENGES);
        entered.then().statusCode(201);
        ASubject.activityFor(MUNICIPALITY, activity, 2);
        stage.hear();
        var by = CHALLENGES + "?activity=" + activity;
        for (var token : List.of(REGISTRAR, AARHUS)) {
            as(token).get(by).then().body("items.id", contains(entered.<String>path("id")));
        }
        as(STRANGER).get(by).then().body("items", empty());
    }

    @Test
    void it_takes_one_statement_all_the_same() throws Exception {
        assertEquals(1, SqlStatements.during(() -> as(STRANGER).get(at(challenge))));
        assertEquals(1, SqlStatements.during(() -> as(STRANGER).get(CHALLENGES + "?limit=100")));
    }
}
