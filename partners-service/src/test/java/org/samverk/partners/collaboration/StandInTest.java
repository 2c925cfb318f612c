package org.samverk.partners.collaboration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.partners.collaboration.ACollaboration.AT;
import static org.samverk.partners.collaboration.ACollaboration.agreement;
import static org.samverk.partners.collaboration.ACollaboration.as;
import static org.samverk.partners.collaboration.ACollaboration.at;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.done;
import static org.samverk.partners.collaboration.ACollaboration.established;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.patched;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.collaboration.ACollaboration.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.collaboration.ACollaboration.Org;

/// Who takes part may be known by another id by now, and others may have signed in its stead.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class StandInTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org region = NOBODY;
    private Org stays = NOBODY;
    private Org duplicate = NOBODY;

    @BeforeEach
    void register_partners() {
        region = org("Region Syd", "AUTHORITY");
        stays = org("Vandrelauget", "ASSOCIATION");
        duplicate = org("Vandrelauget, igen", "ASSOCIATION");
    }

    private static void merged(Org one, Org into) {
        as(ACollaboration.REGISTRAR)
                .body(Map.of("into", into.id(), "reason", "Entered twice"))
                .post("/samverk/v1/partners/" + one.id() + "/mergers")
                .then()
                .statusCode(201);
    }

    @Test
    void a_merged_participant_keeps_its_id_and_is_shown_with_the_one_it_is_now() {
        var collaboration = registered(region, between(region, duplicate));
        merged(duplicate, stays);
        region.coordinator()
                .get(at(collaboration))
                .then()
                .body("participants[1].partnerId", equalTo(duplicate.id().toString()))
                .body("participants[1].currentPartnerId", equalTo(stays.id().toString()));
        for (var id : List.of(duplicate.id(), stays.id())) {
            region.coordinator()
                    .get(AT + "?partner=" + id)
                    .then()
                    .body("items.id", contains(collaboration.<String>path("id")));
        }
    }

    @Test
    void an_agreement_signed_by_what_a_participant_was_merged_into_counts_as_its_own() {
        merged(duplicate, stays);
        var content = between(region, duplicate);
        content.put("agreementIds", List.of(agreement(region, stays).toString()));
        region.coordinator().get(at(established(region, content))).then().body("agreements.formalises", contains(true));
    }

    @Test
    void a_duplicate_does_not_take_part_beside_the_partner_it_is() {
        merged(duplicate, stays);
        problem(region.coordinator().body(between(region, stays, duplicate)).post(AT), 422, "participant-twice")
                .then()
                .body("errors.pointer", contains("/participants/2/partnerId"));
    }

    @Test
    void two_that_turn_out_to_be_one_are_no_collaboration() {
        var content = between(stays, duplicate);
        content.put("agreementIds", List.of(agreement(stays, duplicate, region).toString()));
        var collaboration = registered(region, content);
        var dormant =
                done(region, established(region, between(stays, duplicate)), "suspensions", Map.of("reason", "Pause"));
        collaboration.then().body("_links", hasKey("establish"));
        dormant.then().body("_links", hasKey("resume"));
        merged(duplicate, stays);
        region.coordinator().get(at(collaboration)).then().body("_links", not(hasKey("establish")));
        region.coordinator().get(at(dormant)).then().body("_links", not(hasKey("resume")));
        var establish = region.coordinator().body(Map.of()).post(at(collaboration) + "/establishments");
        problem(establish, 422, "collaboration-incomplete")
                .then()
                .body("errors.pointer", contains("/participants"))
                .body("errors.code", contains("too-few"));
        patched(region, collaboration, Map.of("title", Map.of("da", "Står endnu")))
                .then()
                .statusCode(200)
                .body("agreements.formalises", contains(false));
    }

    @Test
    void the_network_shows_a_partner_once_under_whichever_ids_it_takes_part() {
        established(region, between(region, stays, duplicate));
        merged(duplicate, stays);
        region.reader()
                .get(AT + "/network?partner=" + region.id())
                .then()
                .body("nodes.name", containsInAnyOrder("Region Syd", "Vandrelauget"))
                .body("nodes.degree", contains(1, 1))
                .body("edges.collaborations", contains(1));
    }

    @Test
    void an_agreement_signed_by_the_body_a_participant_is_a_member_of_counts_as_its_own() {
        as(ACollaboration.REGISTRAR)
                .header("If-Match", "*")
                .body(Map.of("memberships", List.of(stays.id())))
                .patch("/samverk/v1/partners/" + duplicate.id())
                .then()
                .statusCode(200);
        var content = between(region, stays);
        content.put("agreementIds", List.of(agreement(region, duplicate).toString()));
        region.coordinator().get(at(established(region, content))).then().body("agreements.formalises", contains(true));
    }
}
