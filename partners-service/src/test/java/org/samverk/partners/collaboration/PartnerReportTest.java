package org.samverk.partners.collaboration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.AT;
import static org.samverk.partners.collaboration.ACollaboration.agreementFrom;
import static org.samverk.partners.collaboration.ACollaboration.at;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.done;
import static org.samverk.partners.collaboration.ACollaboration.established;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.collaboration.ACollaboration.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PartnerReportTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private final SettableClock clock;
    private Org region = NOBODY;
    private Org council = NOBODY;
    private Org club = NOBODY;
    private Org stranger = NOBODY;

    @Inject
    PartnerReportTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void register_partners() {
        region = org("Region Øst", "AUTHORITY");
        council = org("Kommunen", "AUTHORITY");
        club = org("Klubben", "ASSOCIATION");
        stranger = org("Fremmed", "ASSOCIATION");
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private Response committed(Org other, String since, String... themes) {
        var content = between(region, other);
        content.put("themes", List.of(themes));
        content.put("areas", List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", "751")));
        content.put("practices", List.of("MUTUAL_REFERRAL"));
        var collaboration = established(region, content);
        done(
                region,
                collaboration,
                "commitment-changes",
                Map.of("to", "COMMITTED", "date", since, "reason", "Henviser til hinanden"));
        return collaboration;
    }

    private Response formal(Org other) {
        var content = between(region, other);
        content.put(
                "agreementIds",
                List.of(agreementFrom("2025-06-01", region, other).toString()));
        var collaboration = established(region, content);
        done(
                region,
                collaboration,
                "commitment-changes",
                Map.of("to", "FORMAL", "date", "2025-06-01", "reason", "Underskrevet"));
        return collaboration;
    }

    private String about(String report) {
        return AT + "/" + report + (report.contains("?") ? "&" : "?") + "partner=" + region.id();
    }

    @Test
    void kinds_that_do_not_take_part_yet_are_named_with_their_candidates() throws Exception {
        var content = between(region, council, club);
        content.put("areas", List.of(Map.of("country", "DK", "level", "REGION", "code", "1084")));
        var collaboration = registered(region, content);
        var find = at(collaboration) + "/missing-kinds";
        var before = region.reader().get(find);
        before.then()
                .body("items.kind", not(hasItem("ASSOCIATION")))
                .body("items.kind", not(hasItem("OTHER")))
                .body("items.kind", hasItems("CHURCH", "POLICE"))
                .body("sectors", hasItems("FAITH", "PRIVATE"))
                .body("sectors", not(hasItem("PUBLIC")));
        var church = Map.of(
                "name", "Sognet",
                "country", "DK",
                "kind", "CHURCH",
                "areas", List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", "101")));
        region.coordinator().body(church).post("/samverk/v1/partners").then().statusCode(201);
        var candidates = "items.find { it.kind == 'CHURCH' }.candidates";
        region.reader().get(find).then().body(candidates, equalTo(before.<Integer>path(candidates) + 1));
        problem(stranger.reader().get(find), 404, "not-found");
        assertEquals(
                2, SqlStatements.during(() -> region.reader().get(find).then().statusCode(200)));
    }

    @Test
    void the_network_has_an_edge_for_every_two_with_their_highest_level() throws Exception {
        committed(council, "2025-01-01");
        formal(council);
        established(region, between(region, council, club));
        var all = region.reader().get(about("network"));
        all.then()
                .body("edges.level", contains("FORMAL", "INFORMAL", "INFORMAL"))
                .body("edges[0].collaborations", equalTo(3))
                .body(
                        "nodes.partnerId",
                        containsInAnyOrder(
                                region.id().toString(),
                                council.id().toString(),
                                club.id().toString()))
                .body("nodes.degree", contains(2, 2, 2))
                .body("truncated", equalTo(false));
        region.reader()
                .get(about("network?limit=1"))
                .then()
                .body("edges.level", contains("FORMAL"))
                .body("truncated", equalTo(true));
        region.reader()
                .get(about("network?minLevel=COMMITTED"))
                .then()
                .body("nodes.name", containsInAnyOrder("Region Øst", "Kommunen"));
        club.reader().get(about("network")).then().body("edges.level", contains("INFORMAL", "INFORMAL", "INFORMAL"));
        stranger.reader().get(about("network")).then().body("nodes", empty()).body("edges", empty());
        problem(region.reader().get(about("network?limit=1001")), 400, "validation-failed");
        assertEquals(
                2,
                SqlStatements.during(
                        () -> region.reader().get(about("network")).then().statusCode(200)));
    }
}
