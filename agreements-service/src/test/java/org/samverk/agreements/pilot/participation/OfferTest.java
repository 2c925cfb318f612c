package org.samverk.agreements.pilot.participation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.at;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.complete;
import static org.samverk.agreements.pilot.APilot.offer;
import static org.samverk.agreements.pilot.APilot.offered;
import static org.samverk.agreements.pilot.APilot.offering;
import static org.samverk.agreements.pilot.APilot.prepared;
import static org.samverk.agreements.pilot.APilot.refused;
import static org.samverk.agreements.pilot.APilot.self;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class OfferTest {
    private final FeedReader reader;

    @Inject
    OfferTest(FeedReader reader) {
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
    void a_participation_belongs_to_its_pilot_and_to_no_other() {
        var participation = offered(offering(), NORTH);
        var other = offering();
        offered(other, NORTH);
        refused(as(NORTHERNER).get(at(other) + "/participations/" + participation.path("id")), 404, "not-found");
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
    void who_else_was_offered_it_is_for_its_owner_to_know() {
        var pilot = offering();
        offered(pilot, SOUTH);
        offered(pilot, NORTH);
        var feed = "/samverk/v1/events/agreements?subject=" + pilot.path("id");
        for (var path : List.of(at(pilot), at(pilot) + "/history", feed)) {
            as(NORTHERNER)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("Fullföljda studier"))
                    .body(not(containsString(SOUTH.toString())));
        }
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
}
