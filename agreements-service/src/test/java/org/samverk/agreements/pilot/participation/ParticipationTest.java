package org.samverk.agreements.pilot.participation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.pilot.APilot.FOUNDER;
import static org.samverk.agreements.pilot.APilot.NORTH;
import static org.samverk.agreements.pilot.APilot.NORTHERNER;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.SOUTH;
import static org.samverk.agreements.pilot.APilot.SOUTHERNER;
import static org.samverk.agreements.pilot.APilot.STRANGER;
import static org.samverk.agreements.pilot.APilot.accepted;
import static org.samverk.agreements.pilot.APilot.advanced;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.at;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.complete;
import static org.samverk.agreements.pilot.APilot.decision;
import static org.samverk.agreements.pilot.APilot.offer;
import static org.samverk.agreements.pilot.APilot.offered;
import static org.samverk.agreements.pilot.APilot.offering;
import static org.samverk.agreements.pilot.APilot.prepared;
import static org.samverk.agreements.pilot.APilot.refused;
import static org.samverk.agreements.pilot.APilot.self;
import static org.samverk.agreements.pilot.APilot.yes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.pilot.APilot;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ParticipationTest {
    private final FeedReader reader;

    @Inject
    ParticipationTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    @Test
    void whoever_is_offered_a_pilot_sees_it_from_then_on() {
        var pilot = offering();
        refused(as(NORTHERNER).get(at(pilot)), 404, "not-found");
        var participation = offered(pilot, NORTH);
        participation
                .then()
                .header("Location", equalTo(self(participation)))
                .body("status", equalTo("OFFERED"))
                .body("round", equalTo(1))
                .body("partner.name", equalTo("Norra kommunen i pilottest"))
                .body("_links", not(hasKey("accept")));
        as(NORTHERNER).get(at(pilot)).then().statusCode(200).body("version", equalTo(6));
        as(NORTHERNER)
                .get(self(participation))
                .then()
                .statusCode(200)
                .body("_links", hasKey("accept"))
                .body("_links", hasKey("decline"))
                .body("_links", not(hasKey("withdraw")));
    }

    @Test
    void it_is_offered_once_in_a_round_and_only_by_its_owner() {
        var pilot = offering();
        offered(pilot, NORTH);
        refused(offer(pilot, NORTH), 422, "offered-already");
        refused(offer(pilot, UUID.randomUUID()), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/partnerId"));
        refused(
                as(FOUNDER).body(Map.of("partnerId", SOUTH.toString())).post(at(pilot) + "/participations"),
                403,
                "not-yours");
        refused(
                as(OWNER)
                        .body(Map.of("partnerId", SOUTH.toString(), "offeredOn", "2999-01-01"))
                        .post(at(pilot) + "/participations"),
                422,
                "date-out-of-order");
        refused(offer(prepared(complete()), NORTH), 409, "illegal-transition");
    }

    @Test
    void a_repeated_offer_is_answered_with_the_participation() {
        var pilot = offering();
        var key = UUID.randomUUID().toString();
        var body = Map.of("partnerId", NORTH.toString());
        var first = as(OWNER).header("Idempotency-Key", key).body(body).post(at(pilot) + "/participations");
        var again = as(OWNER).header("Idempotency-Key", key).body(body).post(at(pilot) + "/participations");
        again.then().statusCode(201).header("Location", equalTo(self(first)));
        assertEquals(first.<String>path("id"), again.<String>path("id"));
    }

    @Test
    void a_yes_needs_own_resources_both_decisions_and_the_terms_as_they_are() {
        var pilot = offering();
        var participation = offered(pilot, NORTH);
        changed(pilot, OWNER, Map.of("terms", Map.of("sv", "Heltid.")));
        refused(accept(participation, NORTHERNER, Map.of("termsVersion", 1)), 422, "participation-incomplete")
                .then()
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/ownResources", "/decisions", "/decisions", "/termsVersion"));
        var half = yes(2);
        half.put("decisions", List.of(decision("MUNICIPALITY", "2026-02-10"), decision("OTHER", "2026-02-10")));
        refused(accept(participation, NORTHERNER, half), 422, "participation-incomplete")
                .then()
                .body("errors.pointer", contains("/decisions"));
        half.put("decisions", List.of(decision("MUNICIPALITY", "2999-02-10")));
        refused(accept(participation, NORTHERNER, half), 422, "date-out-of-order");
        accept(participation, NORTHERNER, yes(2))
                .then()
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("acceptedTermsVersion", equalTo(2))
                .body("ownResources", hasSize(1))
                .body("decisions", hasSize(2));
    }

    @Test
    void what_was_entered_before_counts_for_the_yes() {
        var participation = offered(offering(), NORTH);
        var said = yes(1);
        said.remove("termsVersion");
        changed(participation, NORTHERNER, said).then().statusCode(200).body("version", equalTo(2));
        accept(participation, NORTHERNER, Map.of("termsVersion", 1))
                .then()
                .statusCode(201)
                .body("ownResources[0].currency", equalTo("SEK"));
    }

    @Test
    void only_the_partner_itself_answers() {
        var pilot = offering();
        var participation = offered(pilot, NORTH);
        for (var other : List.of(OWNER, FOUNDER)) {
            refused(accept(participation, other, yes(1)), 403, "not-yours");
            refused(step(participation, other, "declines"), 403, "not-yours");
            refused(changed(participation, other, Map.of()), 403, "not-yours");
        }
        refused(accept(participation, STRANGER, yes(1)), 404, "not-found");
        offered(pilot, SOUTH);
        refused(accept(participation, SOUTHERNER, yes(1)), 404, "not-found");
        accepted(participation, NORTHERNER);
        refused(step(participation, OWNER, "withdrawals"), 403, "not-yours");
    }

    @Test
    void a_local_process_leader_follows_the_decisions() {
        var participation = offered(offering(), NORTH);
        var leader = Map.of("localProcessLeaderRole", "Folkhälsoplanerare");
        refused(changed(participation, NORTHERNER, leader), 422, "leader-before-decisions");
        accepted(participation, NORTHERNER);
        changed(participation, NORTHERNER, leader)
                .then()
                .statusCode(200)
                .body("localProcessLeaderRole", equalTo("Folkhälsoplanerare"));
        refused(changed(participation, NORTHERNER, Map.of("decisions", List.of())), 422, "participation-incomplete");
        refused(changed(participation, NORTHERNER, Map.of("ownResources", List.of())), 422, "participation-incomplete");
    }

    @Test
    void it_goes_from_yes_over_work_to_its_end() {
        var pilot = offering();
        var participation = accepted(offered(pilot, NORTH), NORTHERNER);
        refused(step(participation, NORTHERNER, "activations"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("withdraw"));
        advanced(pilot, "RUNNING");
        refused(step(participation, NORTHERNER, "completions"), 409, "illegal-transition");
        step(participation, OWNER, "activations").then().statusCode(201).body("status", equalTo("ACTIVE"));
        step(participation, OWNER, "completions").then().statusCode(201).body("status", equalTo("COMPLETED"));
        for (var step : List.of("activations", "completions", "withdrawals", "declines")) {
            refused(step(participation, NORTHERNER, step), 409, "illegal-transition");
        }
        refused(
                changed(participation, NORTHERNER, Map.of("localProcessLeaderRole", "Planerare")),
                409,
                "illegal-transition");
        as(NORTHERNER).get(self(participation) + "/history").then().body("items", hasSize(4));
    }

    @Test
    void a_partner_may_decline_or_withdraw() {
        var pilot = offering();
        var north = offered(pilot, NORTH);
        refused(step(north, NORTHERNER, "withdrawals"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("accept", "decline"));
        step(north, NORTHERNER, "declines").then().statusCode(201).body("status", equalTo("DECLINED"));
        refused(accept(north, NORTHERNER, yes(1)), 409, "illegal-transition");
        var south = accepted(offered(pilot, SOUTH), SOUTHERNER);
        step(south, SOUTHERNER, "withdrawals").then().statusCode(201).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void nobody_joins_a_pilot_that_is_closed() {
        var pilot = offering();
        var participation = offered(pilot, NORTH);
        advanced(pilot, "CLOSED");
        as(NORTHERNER).get(self(participation)).then().body("_links", not(hasKey("accept")));
        refused(accept(participation, NORTHERNER, yes(1)), 409, "illegal-transition")
                .then()
                .body("allowed", contains("decline"));
    }

    @Test
    void a_participation_belongs_to_its_pilot_and_to_no_other() {
        var participation = offered(offering(), NORTH);
        var other = offering();
        offered(other, NORTH);
        refused(
                as(NORTHERNER).get(at(other) + "/participations/" + participation.path("id")), 404, "not-found");
        refused(
                as(NORTHERNER).post(at(other) + "/participations/" + participation.path("id") + "/declines"),
                404,
                "not-found");
    }

    @Test
    void it_is_seen_no_more_widely_than_the_pilot() {
        var pilot = offering();
        var north = offered(pilot, NORTH);
        offered(pilot, SOUTH);
        as(SOUTHERNER).get(at(pilot)).then().statusCode(200);
        refused(as(SOUTHERNER).get(self(north)), 404, "not-found");
        as(FOUNDER).get(self(north)).then().statusCode(200);
        changed(pilot, OWNER, Map.of("visibility", "SHARED")).then().statusCode(200);
        as(STRANGER).get(self(north)).then().statusCode(200).body("version", equalTo(2));
        changed(pilot, OWNER, Map.of("visibility", "PRIVATE")).then().statusCode(200);
        refused(as(FOUNDER).get(self(north)), 404, "not-found");
        as(NORTHERNER).get(self(north)).then().statusCode(200);
        changed(pilot, OWNER, Map.of("processLeaderRole", "En annan")).then().statusCode(200);
        as(NORTHERNER).get(self(north)).then().body("version", equalTo(3));
    }

    @Test
    void the_list_holds_what_its_reader_may_see() throws Exception {
        var pilot = offering();
        var north = offered(pilot, NORTH);
        accepted(offered(pilot, SOUTH), SOUTHERNER);
        var list = at(pilot) + "/participations";
        as(OWNER).get(list + "?count=true").then().body("total", equalTo(2));
        as(NORTHERNER).get(list).then().body("items.id", contains(north.<String>path("id")));
        as(OWNER).get(list + "?status=ACCEPTED").then().body("items.partnerId", contains(SOUTH.toString()));
        as(OWNER).get(list + "?partner=" + NORTH).then().body("items", hasSize(1));
        as(OWNER).get(list + "?round=2").then().body("items", hasSize(0));
        refused(as(STRANGER).get(list), 404, "not-found");
        var one = SqlStatements.during(() -> as(OWNER).get(list + "?limit=1"));
        assertEquals(one, SqlStatements.during(() -> as(OWNER).get(list)));
    }

    @Test
    void what_was_read_can_be_sent_back() {
        var participation = accepted(offered(offering(), NORTH), NORTHERNER);
        var read = as(NORTHERNER).get(self(participation));
        as(NORTHERNER)
                .header("If-Match", "\"2\"")
                .body(read.asString())
                .put(self(participation))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        refused(
                as(NORTHERNER).header("If-Match", "\"1\"").body(read.asString()).put(self(participation)),
                412,
                "precondition-failed");
    }

    /// The founding partners see a participation as it is known, and the events of it.
    @Test
    void it_is_told_as_it_was_known_and_in_the_feed() {
        var participation = offered(offering(), NORTH);
        String then = participation.path("updatedAt");
        accepted(participation, NORTHERNER);
        as(FOUNDER).get(self(participation) + "?knownAt=" + then).then().body("status", equalTo("OFFERED"));
        as(FOUNDER)
                .get("/samverk/v1/events/agreements?after=0&subject=" + participation.path("id"))
                .then()
                .body("type", hasItem("org.samverk.participation.accepted"));
    }

    private static Response accept(Response participation, String token, Map<String, ?> yes) {
        return as(token).body(yes).post(self(participation) + "/acceptances");
    }

    private static Response step(Response participation, String token, String noun) {
        return as(token).post(self(participation) + "/" + noun);
    }
}
