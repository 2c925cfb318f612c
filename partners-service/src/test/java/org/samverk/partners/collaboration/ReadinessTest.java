package org.samverk.partners.collaboration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.at;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.collaboration.ACollaboration.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ReadinessTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private final Session database;

    private Org council = NOBODY;
    private Org club = NOBODY;

    @Inject
    ReadinessTest(Session database) {
        this.database = database;
    }

    @BeforeEach
    void register_partners() {
        council = org("Kommunen", "AUTHORITY");
        club = org("Naboklubben", "VOLUNTEER_GROUP");
    }

    private Response assessed(Response collaboration, List<Map<String, Object>> items) {
        return council.coordinator()
                .header("If-Match", "*")
                .body(Map.of("items", items))
                .put(at(collaboration) + "/readiness");
    }

    private static Map<String, Object> item(String item, String state) {
        return Map.of("item", item, "state", state);
    }

    @Test
    void readiness_counts_what_is_met_of_what_was_assessed() throws Exception {
        var collaboration = registered(council, between(council, club));
        var readiness = at(collaboration) + "/readiness";
        council.reader()
                .get(readiness)
                .then()
                .body("items", hasSize(9))
                .body("items.state", everyItem(equalTo("UNKNOWN")))
                .body("score", not(hasKey("share")));
        assessed(
                        collaboration,
                        List.of(
                                Map.of(
                                        "item",
                                        "TRUST",
                                        "state",
                                        "MET",
                                        "note",
                                        "Gode erfaringer",
                                        "assessedOn",
                                        "2026-01-15"),
                                item("WILLINGNESS", "MET"),
                                item("BENEFIT_FOR_ALL", "PARTLY"),
                                item("PARTICIPATION", "UNKNOWN")))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("readiness.score.met", equalTo(2))
                .body("readiness.score.assessed", equalTo(3))
                .body("readiness.score.share", equalTo(0.67f))
                .body("readiness.items.find { it.item == 'TRUST' }.note", equalTo("Gode erfaringer"))
                .body("readiness.items.find { it.item == 'TRUST' }.assessedOn", equalTo("2026-01-15"));
        var read = council.reader().get(readiness).asString();
        council.coordinator()
                .header("If-Match", "*")
                .body(read)
                .put(readiness)
                .then()
                .body("version", equalTo(2));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> council.reader().get(readiness).then().statusCode(200)));
    }

    @Test
    void notes_stay_out_of_the_journal() {
        var collaboration = registered(council, between(council, club));
        assessed(collaboration, List.of(Map.of("item", "TRUST", "state", "NOT_MET", "note", "Uenighed om lokaler")));
        for (var path : List.of(
                at(collaboration) + "/history", "/samverk/v1/events/partners?subject=" + collaboration.path("id"))) {
            club.reader().get(path).then().statusCode(200).body(not(containsString("Uenighed")));
        }
        club.reader().get(at(collaboration)).then().body("readiness.items.note", hasItem("Uenighed om lokaler"));
    }

    @Test
    void political_anchoring_becomes_met_by_a_decision_and_stays_what_it_was_before_one_was_asked_for() {
        var collaboration = registered(council, between(council, club));
        var anchored = item("POLITICAL_ANCHORING", "MET");
        var found = new HashMap<>(anchored);
        found.put("decisionReference", "§ 17");
        assessed(collaboration, List.of(found)).then().statusCode(200);
        unfounded(collaboration, List.of(item("TRUST", "MET"), anchored));
        forgetDecision(collaboration);
        assessed(collaboration, List.of(anchored, item("TRUST", "MET")))
                .then()
                .statusCode(200)
                .body("readiness.score.met", equalTo(2));
        assessed(collaboration, List.of(item("POLITICAL_ANCHORING", "PARTLY")))
                .then()
                .statusCode(200);
        unfounded(collaboration, List.of(item("TRUST", "MET"), anchored));
    }

    private void unfounded(Response collaboration, List<Map<String, Object>> items) {
        problem(assessed(collaboration, items), 422, "no-political-decision")
                .then()
                .body("errors.code", contains("required"))
                .body("errors.pointer", contains("/items/1/decisionReference"));
    }

    /// As it could be stored once.
    private void forgetDecision(Response collaboration) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(
                        1,
                        database.createNativeMutationQuery(
                                        "update collaboration set state = state #- '{readiness,0,decisionReference}' where id = :id")
                                .setParameter("id", UUID.fromString(collaboration.path("id")))
                                .executeUpdate()));
    }

    @Test
    void bad_assessments_are_named() {
        var collaboration = registered(council, between(council, club));
        problem(
                        assessed(collaboration, List.of(item("TRUST", "MET"), item("TRUST", "NOT_MET"))),
                        400,
                        "validation-failed")
                .then()
                .body("errors.pointer", contains("/items"));
        problem(
                        assessed(
                                collaboration,
                                List.of(Map.of("item", "TRUST", "state", "MET", "decisionReference", "§ 17"))),
                        400,
                        "validation-failed")
                .then()
                .body("errors.pointer", contains("/items/0/decisionReference"));
        assessed(
                        collaboration,
                        List.of(Map.of("item", "POLITICAL_ANCHORING", "state", "MET", "decisionReference", "§ 17")))
                .then()
                .body("readiness.items.decisionReference", hasItem("§ 17"));
        problem(
                        assessed(
                                collaboration,
                                List.of(Map.of("item", "TRUST", "state", "MET", "assessedOn", "2999-01-01"))),
                        422,
                        "date-out-of-order")
                .then()
                .body("errors.pointer", contains("/items/0/assessedOn"));
        problem(
                council.coordinator().body(Map.of("items", List.of())).put(at(collaboration) + "/readiness"),
                428,
                "precondition-required");
        problem(
                club.coordinator()
                        .header("If-Match", "*")
                        .body(Map.of("items", List.of()))
                        .put(at(collaboration) + "/readiness"),
                403,
                "not-yours");
    }
}
