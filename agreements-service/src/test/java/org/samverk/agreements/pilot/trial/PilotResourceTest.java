package org.samverk.agreements.pilot.trial;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.pilot.APilot.BOARD;
import static org.samverk.agreements.pilot.APilot.FEDERATION;
import static org.samverk.agreements.pilot.APilot.FOUNDER;
import static org.samverk.agreements.pilot.APilot.NORTH;
import static org.samverk.agreements.pilot.APilot.NORTHERNER;
import static org.samverk.agreements.pilot.APilot.OUTSIDER;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.PILOTS;
import static org.samverk.agreements.pilot.APilot.STRANGER;
import static org.samverk.agreements.pilot.APilot.advanced;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.at;
import static org.samverk.agreements.pilot.APilot.bare;
import static org.samverk.agreements.pilot.APilot.based;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.claim;
import static org.samverk.agreements.pilot.APilot.complete;
import static org.samverk.agreements.pilot.APilot.offered;
import static org.samverk.agreements.pilot.APilot.offering;
import static org.samverk.agreements.pilot.APilot.prepared;
import static org.samverk.agreements.pilot.APilot.refused;

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
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PilotResourceTest {
    private final FeedReader reader;

    @Inject
    PilotResourceTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    @Test
    void a_pilot_begins_with_its_founding_partners() {
        prepared(bare())
                .then()
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("PREPARING"))
                .body("nextStatuses", contains("KNOWLEDGE_BASE", "CLOSED"))
                .body("ownerPartnerId", equalTo(FEDERATION.toString()))
                .body("foundingPartners.name", contains("Kommunalförbundet i pilottest", "Vårdnämnden i pilottest"))
                .body("visibility", equalTo("RESTRICTED"))
                .body("termsVersion", equalTo(1))
                .body("round", equalTo(0))
                .body("timeZone", equalTo("Europe/Stockholm"))
                .body("_links", hasKey("advance"))
                .body("_links", hasKey("delete"))
                .body("_links", not(hasKey("offer")));
    }

    @Test
    void what_was_read_can_be_sent_back_and_changes_nothing() {
        var pilot = prepared(complete());
        var read = as(OWNER).get(at(pilot));
        var again = as(OWNER).header("If-Match", "\"1\"").body(read.asString()).put(at(pilot));
        again.then().statusCode(200);
        assertEquals(read.asString(), again.asString());
    }

    @Test
    void a_change_is_one_version_and_clears_what_it_leaves_out() {
        var pilot = prepared(complete());
        as(OWNER)
                .header("If-Match", "\"1\"")
                .body(bare())
                .put(at(pilot))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("$", not(hasKey("processLeaderRole")))
                .body("recommendations", empty());
        refused(as(OWNER).header("If-Match", "\"1\"").body(bare()).put(at(pilot)), 412, "precondition-failed");
        refused(as(OWNER).body(bare()).put(at(pilot)), 428, "precondition-required");
        changed(pilot, OWNER, Map.of("processLeaderRole", "Processledare"))
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        as(OWNER).get(at(pilot) + "/history").then().body("items", hasSize(3)).body("chainHolds", equalTo(true));
        as(OWNER).get(at(pilot) + "/history").then().body("items[2].type", equalTo("pilot.prepared"));
    }

    @Test
    void a_pilot_stays_with_its_owner() {
        var pilot = prepared(bare());
        refused(changed(pilot, OWNER, Map.of("ownerPartnerId", BOARD.toString())), 422, "owner-fixed");
    }

    @Test
    void every_version_of_the_terms_stays_readable_to_those_who_saw_it() {
        var pilot = offering();
        var first = offered(pilot, NORTH);
        changed(pilot, OWNER, Map.of("terms", Map.of("sv", "Heltid."))).then().body("termsVersion", equalTo(2));
        offered(pilot, OUTSIDER);
        assertEquals(1, first.<Integer>path("round"));
        as(NORTHERNER).get(at(pilot) + "/terms-versions").then().body("items.termsVersion", contains(2, 1));
        as(STRANGER).get(at(pilot) + "/terms-versions").then().body("items.termsVersion", contains(2));
        as(OWNER)
                .get(at(pilot) + "/terms-versions")
                .then()
                .body("items.terms.sv", contains("Heltid.", "Egen processledare på halvtid i två år."));
    }

    @Test
    void only_who_is_concerned_sees_it_unless_it_is_shared() {
        var pilot = prepared(bare());
        as(FOUNDER).get(at(pilot)).then().statusCode(200).body("_links", not(hasKey("update")));
        refused(as(STRANGER).get(at(pilot)), 404, "not-found");
        changed(pilot, OWNER, Map.of("visibility", "SHARED")).then().statusCode(200);
        as(STRANGER).get(at(pilot)).then().statusCode(200);
        changed(pilot, OWNER, Map.of("visibility", "PRIVATE")).then().statusCode(200);
        refused(as(FOUNDER).get(at(pilot)), 404, "not-found");
    }

    @Test
    void a_registrar_enters_it_for_another_and_keeps_it_right() {
        var registrar = Tokens.of(claim("05"), "registrar");
        var content = bare();
        content.put("ownerPartnerId", FEDERATION.toString());
        content.put("visibility", "PRIVATE");
        var pilot = as(registrar).body(content).post(PILOTS);
        pilot.then().statusCode(201).body("ownerPartnerId", equalTo(FEDERATION.toString()));
        changed(pilot, registrar, Map.of("processLeaderRole", "Processledare"))
                .then()
                .statusCode(200);
        as(OWNER).get(at(pilot)).then().statusCode(200).body("_links", hasKey("update"));
        refused(as(STRANGER).body(content).post(PILOTS), 403, "not-yours");
    }

    @Test
    void whom_nobody_knows_is_named_with_where_it_stands() {
        var content = complete();
        content.put(
                "foundingPartnerIds",
                List.of(
                        FEDERATION.toString(),
                        BOARD.toString(),
                        UUID.randomUUID().toString()));
        content.put("developmentAreaId", UUID.randomUUID().toString());
        refused(as(OWNER).body(content).post(PILOTS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/foundingPartnerIds/2"));
        content.put("foundingPartnerIds", List.of(FEDERATION.toString(), BOARD.toString()));
        content.put("grownFromPilotId", UUID.randomUUID().toString());
        refused(as(OWNER).body(content).post(PILOTS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/developmentAreaId", "/grownFromPilotId"));
    }

    @Test
    void who_brings_knowledge_is_known_named_and_sees_it() {
        var content = bare();
        content.put("knowledgePartnerIds", List.of(UUID.randomUUID().toString()));
        refused(as(OWNER).body(content).post(PILOTS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/knowledgePartnerIds/0"));
        content.put("knowledgePartnerIds", List.of(NORTH.toString(), NORTH.toString()));
        refused(as(OWNER).body(content).post(PILOTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/knowledgePartnerIds"));
        content.put("knowledgePartnerIds", List.of(NORTH.toString()));
        var pilot = prepared(content);
        pilot.then().body("knowledgePartners.name", contains("Norra kommunen i pilottest"));
        as(NORTHERNER).get(at(pilot)).then().statusCode(200).body("_links", not(hasKey("update")));
        changed(pilot, OWNER, Map.of("knowledgePartnerIds", List.of())).then().statusCode(200);
        refused(as(NORTHERNER).get(at(pilot)), 404, "not-found");
    }

    @Test
    void nothing_was_presented_on_a_day_to_come() {
        var content = complete();
        content.put("presentations", List.of(Map.of("partnerId", BOARD.toString(), "on", "2999-01-01")));
        refused(as(OWNER).body(content).post(PILOTS), 422, "date-out-of-order")
                .then()
                .body("errors.pointer", contains("/presentations/0/on"));
    }

    @Test
    void a_pilot_nobody_has_worked_on_is_deleted() {
        var pilot = prepared(bare());
        as(OWNER).header("If-Match", "*").delete(at(pilot)).then().statusCode(204);
        refused(as(OWNER).get(at(pilot)), 410, "gone");
        refused(as(STRANGER).get(at(pilot)), 404, "not-found");
        var begun = advanced(prepared(based()), "KNOWLEDGE_BASE");
        refused(as(OWNER).header("If-Match", "*").delete(at(begun)), 409, "illegal-transition");
    }

    @Test
    void it_is_told_as_it_was_known() {
        var pilot = prepared(based());
        String then = as(OWNER).get(at(pilot)).path("updatedAt");
        advanced(pilot, "KNOWLEDGE_BASE");
        as(OWNER).get(at(pilot) + "?knownAt=" + then).then().body("status", equalTo("PREPARING"));
    }

    @Test
    void a_repeated_request_prepares_one_pilot() {
        var key = UUID.randomUUID().toString();
        var first = as(OWNER).header("Idempotency-Key", key).body(bare()).post(PILOTS);
        var again = as(OWNER).header("Idempotency-Key", key).body(bare()).post(PILOTS);
        again.then().statusCode(201);
        assertEquals(first.<String>path("id"), again.<String>path("id"));
    }
}
