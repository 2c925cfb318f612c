package org.samverk.agreements.pilot;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.samverk.agreements.pilot.APilot.BOARD;
import static org.samverk.agreements.pilot.APilot.FEDERATION;
import static org.samverk.agreements.pilot.APilot.NORTH;
import static org.samverk.agreements.pilot.APilot.NORTHERNER;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.PILOTS;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.at;
import static org.samverk.agreements.pilot.APilot.bare;
import static org.samverk.agreements.pilot.APilot.changed;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// Bad input about pilots gets a clear answer and changes nothing.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PilotInputTest {
    private final FeedReader reader;

    @Inject
    PilotInputTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"title\": {\"sv\": \"A\"}, \"colour\": 1}", "{}"})
    void what_is_no_pilot_is_refused(String body) {
        refused(as(OWNER).body(body).post(PILOTS), 400, "validation-failed");
    }

    @Test
    void what_is_no_json_is_refused() {
        refused(as(OWNER).body("{\"title\":").post(PILOTS), 400, "malformed-json");
        refused(as(OWNER).contentType("text/plain").body("{}").post(PILOTS), 415, "unsupported-media-type");
    }

    @Test
    void everything_that_is_wrong_is_named_where_it_stands() {
        var content = bare();
        content.put("title", Map.of());
        content.put("foundingPartnerIds", List.of(FEDERATION.toString()));
        content.put("processLeaderRole", " ");
        content.put(
                "preconditions",
                List.of(
                        Map.of("code", "lower case", "partnerId", BOARD.toString(), "met", true),
                        Map.of("code", "OWN", "partnerId", FEDERATION.toString(), "met", true)));
        content.put("presentations", List.of(Map.of("partnerId", BOARD.toString())));
        refused(as(OWNER).body(content).post(PILOTS), 400, "validation-failed")
                .then()
                .body(
                        "errors.pointer",
                        contains(
                                "/foundingPartnerIds",
                                "/preconditions",
                                "/preconditions/0/code",
                                "/presentations/0/on",
                                "/processLeaderRole",
                                "/title"));
    }

    @Test
    void nothing_is_listed_twice() {
        var content = bare();
        content.put("foundingPartnerIds", List.of(BOARD.toString(), BOARD.toString()));
        refused(as(OWNER).body(content).post(PILOTS), 400, "validation-failed");
        var twice = bare();
        var insight = Map.of("code", "SHARED_INSIGHT", "partnerId", BOARD.toString());
        twice.put("preconditions", List.of(insight, insight));
        refused(as(OWNER).body(twice).post(PILOTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/preconditions"));
        var presented = bare();
        presented.put(
                "presentations",
                List.of(
                        Map.of("partnerId", BOARD.toString(), "on", "2026-01-01"),
                        Map.of("partnerId", BOARD.toString(), "on", "2026-01-02")));
        refused(as(OWNER).body(presented).post(PILOTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/presentations"));
    }

    @ParameterizedTest
    @CsvSource({
        "status=OPEN, validation-failed",
        "colour=red, unknown-parameter",
        "limit=0, validation-failed",
        "limit=101, validation-failed",
        "sort=colour, validation-failed",
        "externalId=17, validation-failed",
        "id=17, validation-failed",
        "owner=17, validation-failed"
    })
    void a_query_that_means_nothing_is_refused(String query, String slug) {
        refused(as(OWNER).get(PILOTS + "?" + query), 400, slug);
    }

    @Test
    void a_step_names_one() {
        var pilot = prepared(bare());
        for (var body : List.of("", "null", "{}", "{\"to\": null}", "{\"to\": 1}")) {
            refused(as(OWNER).body(body).post(at(pilot) + "/advances"), 400, "validation-failed");
        }
        refused(as(OWNER).body("{\"to\": \"GONE\"}").post(at(pilot) + "/advances"), 400, "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/to"));
    }

    @Test
    void a_patch_is_judged_as_the_whole() {
        var pilot = prepared(bare());
        refused(changed(pilot, OWNER, Map.of("colour", "red")), 400, "validation-failed");
        refused(changed(pilot, OWNER, Map.of("foundingPartnerIds", List.of())), 400, "validation-failed")
                .then()
                .body("errors.pointer", hasItem("/foundingPartnerIds"));
    }

    @Test
    void what_is_brought_in_is_in_order() {
        var participation = offered(offering(), NORTH);
        var resources = List.of(
                Map.of("kind", "FUNDING"),
                Map.of("kind", "STAFF", "amount", 5),
                Map.of("kind", "STAFF", "fte", -1),
                Map.of("kind", "GOLD"));
        for (var resource : resources) {
            refused(
                            changed(participation, NORTHERNER, Map.of("ownResources", List.of(resource))),
                            400,
                            "validation-failed")
                    .then()
                    .body("errors", hasSize(1));
        }
        refused(
                as(NORTHERNER).body(Map.of()).post(self(participation) + "/acceptances"), 400, "validation-failed");
        refused(
                as(NORTHERNER).body(Map.of("termsVersion", 0)).post(self(participation) + "/acceptances"),
                400,
                "validation-failed");
        refused(as(OWNER).body(Map.of()).post(PILOTS + "/" + UUID.randomUUID() + "/participations"), 400, "validation-failed");
    }

    @Test
    void refusals_come_in_their_order() {
        var pilot = offering();
        var nowhere = PILOTS + "/" + UUID.randomUUID();
        refused(as(OWNER).body(bare()).put(nowhere), 404, "not-found");
        refused(as(APilot.FOUNDER).body(bare()).put(at(pilot)), 403, "not-yours");
        refused(as(OWNER).body(bare()).put(at(pilot)), 428, "precondition-required");
        refused(as(OWNER).header("If-Match", "\"1\"").body(bare()).put(at(pilot)), 412, "precondition-failed");
        refused(as(OWNER).header("If-Match", "*").body(bare()).put(at(pilot)), 422, "pilot-not-ready");
        APilot.advanced(pilot, "CLOSED");
        refused(as(OWNER).header("If-Match", "*").body(bare()).put(at(pilot)), 409, "illegal-transition");
    }
}
