package org.samverk.followup.need.challenge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.need.ANeed.CHALLENGES;
import static org.samverk.followup.need.ANeed.addressed;
import static org.samverk.followup.need.ANeed.at;
import static org.samverk.followup.need.ANeed.challenge;
import static org.samverk.followup.need.ANeed.changed;
import static org.samverk.followup.need.ANeed.raised;
import static org.samverk.followup.need.ANeed.resolved;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.followup.need.ANeed;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ChallengeResourceTest {
    private final Stage stage;
    private final Session database;

    @Inject
    ChallengeResourceTest(Stage stage, Session database) {
        this.stage = stage;
        this.database = database;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        ANeed.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void it_is_read_back_as_said_in_one_statement_and_may_be_sent_back() throws Exception {
        var content = challenge("Var femte sjuttonåring röker");
        content.put("targetGroups", List.of("YOUNG", "VGR:UPPER_SECONDARY"));
        content.put(
                "evidence",
                List.of(
                        Map.of("kind", "INDICATOR", "id", AnIndicator.id(AnIndicator.defined(AnIndicator.smoking()))),
                        Map.of(
                                "kind",
                                "URL",
                                "url",
                                "https://www.folkhalsomyndigheten.se/x",
                                "note",
                                Map.of("sv", "Tabell 3"))));
        var challenge = raised(content);
        challenge
                .then()
                .header("Location", containsString(at(challenge)))
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("OPEN"))
                .body("statusSince", equalTo("2026-03-01T12:00:00Z"))
                .body("visibility", equalTo("SHARED"))
                .body("owner.name", equalTo("Region Midtjylland"))
                .body("area", equalTo("SE-1496"))
                .body("areaName", equalTo("Skövde"))
                .body("severity", equalTo(3))
                .body("targetGroups", contains("YOUNG", "VGR:UPPER_SECONDARY"))
                .body("evidence.kind", contains("INDICATOR", "URL"))
                .body("evidence[1].note.sv", equalTo("Tabell 3"))
                .body("_links", hasKey("delete"))
                .body("_links", not(hasKey("address")));
        as(STRANGER).get(at(challenge)).then().statusCode(200).body("_links", not(hasKey("update")));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(as(COORDINATOR).get(at(challenge)).asString())
                .put(at(challenge))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(at(challenge))));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(CHALLENGES + "?limit=100")));
        var statements = SqlStatements.during(() -> raised(content));
        assertTrue(statements <= 16, () -> statements + " statements");
    }

    @Test
    void what_it_names_is_there() {
        var unknown = challenge("Okänt");
        unknown.put("area", "SE-9999");
        unknown.put("theme", "NO_SUCH_THEME");
        unknown.put("targetGroups", List.of("YOUNG", "NOBODY"));
        problem(as(COORDINATOR).body(unknown).post(CHALLENGES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", containsInAnyOrder("/area", "/theme", "/targetGroups/1"))
                .body("errors.code", containsInAnyOrder("unknown-area", "unknown-theme", "unknown-target-group"));
        var strange = challenge("Vems?");
        strange.put("ownerPartnerId", UUID.randomUUID());
        problem(as(REGISTRAR).body(strange).post(CHALLENGES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
        var nowhere = challenge("Fynd");
        nowhere.put("findings", List.of(Map.of("reportId", UUID.randomUUID(), "findingId", UUID.randomUUID())));
        problem(as(COORDINATOR).body(nowhere).post(CHALLENGES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/findings/0"));
        raised(challenge("Känt"));
    }

    @Test
    void what_is_not_known_yet_is_asked_for_and_nothing_is_stored_while_that_is_away() throws Exception {
        var content = challenge("Nytt tema");
        content.put("theme", "NEW_THEME");
        NeighbourStub.whileAway(
                () -> problem(as(COORDINATOR).body(content).post(CHALLENGES), 503, "service-unavailable"));
        NeighbourStub.serve("/samverk/v1/code-lists/themes", Map.of("items", List.of(Map.of("code", "NEW_THEME"))));
        raised(content);
    }

    @Test
    void it_is_taken_from_open_to_resolved_and_back() {
        var idle = raised(challenge("Ingen gör något"));
        problem(as(COORDINATOR).post(at(idle) + "/addressings"), 422, "no-effort")
                .then()
                .body("errors.pointer", contains("/activityIds", "/effort"));
        changed(at(idle), Map.of("effort", Map.of("sv", "Rökfria skolgårdar")))
                .then()
                .body("_links", hasKey("address"));
        as(COORDINATOR)
                .post(at(idle) + "/addressings")
                .then()
                .statusCode(201)
                .body("status", equalTo("ADDRESSED"))
                .body("_links", hasKey("resolve"))
                .body("_links", not(hasKey("delete")));
        problem(as(COORDINATOR).post(at(idle) + "/addressings"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("resolve", "reopen"));
        var nothing = new HashMap<String, @Nullable Object>();
        nothing.put("effort", null);
        problem(changed(at(idle), nothing), 422, "no-effort");
        as(COORDINATOR)
                .body(Map.of("reason", "Enkäten 2029 visar hälften"))
                .post(at(idle) + "/resolutions")
                .then()
                .statusCode(201)
                .body("status", equalTo("RESOLVED"))
                .body("statusReason", equalTo("Enkäten 2029 visar hälften"))
                .body("_links", not(hasKey("update")));
        problem(changed(at(idle), Map.of("severity", 1)), 409, "illegal-transition")
                .then()
                .body("allowed", contains("reopen"));
        as(COORDINATOR)
                .body(Map.of("reason", "Ökar igen"))
                .post(at(idle) + "/reopenings")
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("statusReason", equalTo("Ökar igen"));
        problem(as(COORDINATOR).header("If-Match", "*").delete(at(idle)), 409, "illegal-transition");
        as(COORDINATOR)
                .get(at(idle) + "/history?sort=version")
                .then()
                .statusCode(200)
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains(
                                "health-challenge.raised",
                                "health-challenge.changed",
                                "health-challenge.addressed",
                                "health-challenge.resolved",
                                "health-challenge.reopened"));
    }

    @Test
    void reasons_stay_out_of_history_and_feed_and_can_be_erased() {
        var challenge = resolved("Löst");
        var history = as(COORDINATOR).get(at(challenge) + "/history").asString();
        var feed = as(COORDINATOR)
                .get("/samverk/v1/events/followup?limit=1000&subject=" + challenge.path("id"))
                .asString();
        assertTrue(feed.contains("health-challenge.resolved"));
        for (var told : List.of(history, feed)) {
            assertTrue(!told.contains("Halverat"), told);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "delete from need_text where text = 'Halverat sedan 2025'")
                        .executeUpdate());
        as(COORDINATOR)
                .get(at(challenge))
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("statusReason", nullValue());
    }

    @Test
    void the_past_is_read_as_it_was_known() {
        var challenge = raised(challenge("Som det var"));
        stage.at("2026-03-02T12:00:00Z");
        changed(at(challenge), Map.of("severity", 5)).then().statusCode(200).body("version", equalTo(2));
        as(COORDINATOR)
                .get(at(challenge) + "?knownAt=2026-03-01T12:00:00Z")
                .then()
                .statusCode(200)
                .body("severity", equalTo(3))
                .body("_links", not(hasKey("update")));
        problem(as(COORDINATOR).get(at(challenge) + "?knownAt=2026-02-01T12:00:00Z"), 404, "not-found");
    }

    @Test
    void whose_it_is_alone_sees_what_is_private() {
        var content = challenge("Bara vi");
        content.put("visibility", "PRIVATE");
        var challenge = raised(content);
        problem(as(AARHUS).get(at(challenge)), 404, "not-found");
        as(AARHUS).get(CHALLENGES + "?id=" + challenge.path("id")).then().body("items", empty());
        content.put("ownerPartnerId", MUNICIPALITY);
        var entered = as(REGISTRAR).body(content).post(CHALLENGES);
        entered.then().statusCode(201).body("visibility", equalTo("PRIVATE"));
        as(AARHUS).get(at(entered)).then().statusCode(200);
        as(REGISTRAR).get(at(entered)).then().statusCode(200);
        problem(as(STRANGER).get(at(entered)), 404, "not-found");
    }

    @Test
    void what_was_entered_by_mistake_is_deleted() {
        var challenge = raised(challenge("Fel"));
        problem(as(COORDINATOR).delete(at(challenge)), 428, "precondition-required");
        problem(as(COORDINATOR).header("If-Match", "\"7\"").delete(at(challenge)), 412, "precondition-failed");
        as(COORDINATOR).header("If-Match", "\"1\"").delete(at(challenge)).then().statusCode(204);
        problem(as(STRANGER).get(at(challenge)), 410, "gone");
        as(COORDINATOR).get(CHALLENGES + "?id=" + challenge.path("id")).then().body("items", empty());
    }

    @Test
    void changes_need_the_version_that_was_read_and_leave_the_owner() {
        var challenge = raised(challenge("Orört"));
        problem(as(COORDINATOR).body(Map.of("severity", 1)).patch(at(challenge)), 428, "precondition-required");
        problem(
                as(COORDINATOR)
                        .header("If-Match", "\"9\"")
                        .body(Map.of("severity", 1))
                        .patch(at(challenge)),
                412,
                "precondition-failed");
        problem(changed(at(challenge), Map.of("ownerPartnerId", MUNICIPALITY)), 422, "owner-fixed");
        problem(changed(at(challenge), Map.of("theme", "NO_SUCH_THEME")), 422, "unknown-reference");
        as(COORDINATOR).get(at(challenge)).then().body("version", equalTo(1));
    }

    @Test
    void an_external_id_is_one_challenges_of_its_owner() {
        var content = challenge("Först");
        content.put("externalIds", List.of(Map.of("system", "plan", "value", UUID.randomUUID())));
        raised(content);
        problem(as(COORDINATOR).body(content).post(CHALLENGES), 409, "external-id-taken")
                .then()
                .body("errors.pointer", contains("/externalIds"));
        as(AARHUS).body(content).post(CHALLENGES).then().statusCode(201);
    }

    @Test
    void a_repeated_request_raises_one_challenge() {
        var key = UUID.randomUUID().toString();
        var content = challenge("En gång");
        var first = as(COORDINATOR).header("Idempotency-Key", key).body(content).post(CHALLENGES);
        as(COORDINATOR)
                .header("Idempotency-Key", key)
                .body(content)
                .post(CHALLENGES)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void an_effort_is_said_with_the_challenge() {
        addressed("Redan igång").then().statusCode(201).body("effort.sv", equalTo("Rökfria skolgårdar"));
        as(COORDINATOR)
                .get(CHALLENGES + "?status=ADDRESSED&owner=" + REGION)
                .then()
                .statusCode(200)
                .body("items.status.unique()", contains("ADDRESSED"));
    }

    @Test
    void evidence_that_is_not_there_for_its_writer_is_unknown() {
        var content = challenge("Var femte röker");
        var hidden = AnIndicator.smoking();
        hidden.put("visibility", "PRIVATE");
        var indicator = AnIndicator.defined(hidden);
        var measurement = AnIndicator.entered(indicator, AnIndicator.measured(ANeed.SKOVDE, "2024", 12));
        var mine = List.of(
                named("INDICATOR", AnIndicator.id(indicator)), named("MEASUREMENT", AnIndicator.id(measurement)));
        content.put("evidence", mine);
        raised(content);
        problem(as(AARHUS).body(content).post(CHALLENGES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/evidence/0/id", "/evidence/1/id"));
        content.put(
                "evidence",
                List.of(
                        named("MEASUREMENT", AnIndicator.id(indicator)),
                        named("DATA_SOURCE", AnIndicator.id(indicator)),
                        named("INDICATOR", AnIndicator.id(indicator))));
        problem(as(COORDINATOR).body(content).post(CHALLENGES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/evidence/0/id", "/evidence/1/id"));
        var finding = ANeed.finding("Var femte");
        finding.put("evidence", List.of(named("INDICATOR", UUID.randomUUID())));
        problem(
                        as(COORDINATOR)
                                .body(ANeed.report(ANeed.year(), "Hälsan", finding))
                                .post(ANeed.REPORTS),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/findings/0/evidence/0/id"));
    }

    private static Map<String, Object> named(String kind, UUID id) {
        return Map.of("kind", kind, "id", id);
    }
}
