package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.coordinatorOf;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MembershipTest {
    private static Map<String, Object> network(String name, String cvr, Object... members) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                name,
                "country",
                "DK",
                "kind",
                "MUNICIPAL_NETWORK",
                "identifiers",
                List.of(Map.of("scheme", "DK_CVR", "value", cvr))));
        body.put("memberships", List.of(members));
        body.put("represents", true);
        return body;
    }

    @Test
    void a_network_has_members_and_acts_for_none_of_them() {
        var mine = cvr();
        var one = registered(association("Medlem Å")).<String>path("id");
        var other = registered(association("Medlem B")).<String>path("id");
        var network = registered(network("Netværket", mine, one, other));
        network.then().body("memberships", contains(one, other)).body("represents", equalTo(true));
        var at = PARTNERS + "/" + network.path("id");
        as(READER).get(at).then().body("$", not(hasKey("members")));
        as(READER).get(at + "?include=members").then().body("members.name", containsInAnyOrder("Medlem Å", "Medlem B"));
        coordinatorOf(mine).get("/samverk/v1/me").then().body("actsFor", contains(network.<String>path("id")));
        as(READER).get(PARTNERS + "?member=" + one).then().body("items.id", contains(network.<String>path("id")));
        as(READER)
                .get(PARTNERS + "?memberOf=" + network.path("id"))
                .then()
                .body("items.id", containsInAnyOrder(one, other));
        problem(as(READER).get(at + "?include=friends"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("include"));
    }

    @Test
    void a_member_that_was_merged_is_a_member_still() {
        var stays = registered(association("Medlem, rigtig")).<String>path("id");
        var duplicate = registered(association("Medlem, dublet")).<String>path("id");
        var network =
                registered(network("Netværk med dublet", cvr(), duplicate)).<String>path("id");
        as(REGISTRAR).body(Map.of("into", stays)).post(PARTNERS + "/" + duplicate + "/mergers");
        as(READER).get(PARTNERS + "?memberOf=" + network).then().body("items.id", contains(stays));
        as(READER).get(PARTNERS + "?member=" + stays).then().body("items.id", contains(network));
        as(READER)
                .get(PARTNERS + "/" + network + "?include=members")
                .then()
                .body("memberships", contains(duplicate))
                .body("members.currentPartnerId", contains(stays));
    }

    static void merge(String duplicate, String into) {
        as(REGISTRAR)
                .body(Map.of("into", into))
                .post(PARTNERS + "/" + duplicate + "/mergers")
                .then()
                .statusCode(201);
    }

    @Test
    void who_took_the_place_of_a_member_is_a_member_from_that_day() {
        var gone = registered(association("Medlem, opløst")).<String>path("id");
        var next = registered(association("Medlem, efterfølger")).<String>path("id");
        var going = registered(association("Medlem, snart opløst")).<String>path("id");
        var heir = registered(association("Medlem, snart efterfølger")).<String>path("id");
        var network = registered(network("Netværk med efterfølger", cvr(), gone, going))
                .<String>path("id");
        SuccessionTest.succeed(gone, "2026-01-01", next).then().statusCode(201);
        SuccessionTest.succeed(going, "2126-01-01", heir).then().statusCode(201);
        as(READER)
                .get(PARTNERS + "?count=true&memberOf=" + network)
                .then()
                .body("items.id", containsInAnyOrder(gone, next, going))
                .body("total", equalTo(3));
        as(READER)
                .get(PARTNERS + "?status=ACTIVE&memberOf=" + network)
                .then()
                .body("items.id", containsInAnyOrder(next, going));
        as(READER).get(PARTNERS + "?member=" + next).then().body("items.id", contains(network));
        as(READER).get(PARTNERS + "?member=" + heir).then().body("items", empty());
    }

    @Test
    void everyone_who_took_the_place_of_a_member_in_turn_is_listed_and_nobody_of_several() {
        var first = registered(association("Medlem, först")).<String>path("id");
        var second = registered(association("Medlem, därefter")).<String>path("id");
        var third = registered(association("Medlem, sist")).<String>path("id");
        var split = registered(association("Medlem, delad")).<String>path("id");
        var half = registered(association("Medlem, ena halvan")).<String>path("id");
        var rest = registered(association("Medlem, andra halvan")).<String>path("id");
        var network = registered(network("Netværk i led", cvr(), first, split)).<String>path("id");
        SuccessionTest.succeed(first, "2026-01-01", second).then().statusCode(201);
        SuccessionTest.succeed(second, "2026-02-01", third).then().statusCode(201);
        SuccessionTest.succeed(split, "2026-01-01", half, rest).then().statusCode(201);
        as(READER)
                .get(PARTNERS + "?memberOf=" + network)
                .then()
                .body("items.id", containsInAnyOrder(first, second, third, split));
        for (var member : List.of(first, second, third)) {
            as(READER).get(PARTNERS + "?member=" + member).then().body("items.id", contains(network));
        }
        as(READER).get(PARTNERS + "?member=" + half).then().body("items", empty());
    }

    @Test
    void a_body_does_not_become_its_own_member_under_another_id() {
        var network = registered(network("Netværk, rigtigt", cvr())).<String>path("id");
        var duplicate = registered(association("Netværk, dublet")).<String>path("id");
        var member = registered(association("Netværk, medlem")).<String>path("id");
        as(REGISTRAR).body(Map.of("into", network)).post(PARTNERS + "/" + duplicate + "/mergers");
        problem(patched(network, Map.of("memberships", List.of(member, duplicate))), 422, "partner-cycle")
                .then()
                .body("errors.pointer", contains("/memberships/1"));
        patched(network, Map.of("memberships", List.of(member))).then().statusCode(200);
        as(REGISTRAR).body(Map.of("into", network)).post(PARTNERS + "/" + member + "/mergers");
        var other = registered(association("Netværk, nyt medlem")).<String>path("id");
        patched(network, Map.of("memberships", List.of(member, other))).then().statusCode(200);
    }

    @Test
    void who_was_merged_into_a_body_is_listed_neither_as_its_member_nor_as_its_body() {
        var other = registered(association("Medlem som før")).<String>path("id");
        var merged = registered(association("Medlem, som netværket opslugte")).<String>path("id");
        var network =
                registered(network("Netværk, opsluger", cvr(), merged, other)).<String>path("id");
        merge(merged, network);
        for (var id : List.of(network, merged)) {
            as(READER).get(PARTNERS + "?memberOf=" + id).then().body("items.id", contains(other));
            as(READER).get(PARTNERS + "?status=MERGED&memberOf=" + id).then().body("items", empty());
            as(READER).get(PARTNERS + "?member=" + id).then().body("items", empty());
        }
        as(READER).get(PARTNERS + "/" + network + "?include=members").then().body("members.id", contains(other));
        as(READER)
                .accept("application/vnd.popolo+json")
                .get(PARTNERS + "?id=" + network)
                .then()
                .body("organizations[0].memberships.member_id", contains(other));
    }

    @Test
    void a_body_that_took_the_place_of_its_member_has_it_for_a_member_no_more() {
        var other = registered(association("Medlem som stadig")).<String>path("id");
        var gone = registered(association("Medlem, som netværket overtog")).<String>path("id");
        var network =
                registered(network("Netværk, overtager", cvr(), gone, other)).<String>path("id");
        SuccessionTest.succeed(gone, "2026-01-01", network).then().statusCode(201);
        for (var id : List.of(network, gone)) {
            as(READER).get(PARTNERS + "?memberOf=" + id).then().body("items.id", contains(other));
            as(READER).get(PARTNERS + "?member=" + id).then().body("items", empty());
        }
        as(READER).get(PARTNERS + "/" + network + "?include=members").then().body("members.id", contains(other));
    }

    @Test
    void a_member_is_named_once_under_whichever_id() {
        var stays = registered(association("Kun ét medlem")).<String>path("id");
        var duplicate = registered(association("Kun ét medlem, dublet")).<String>path("id");
        var later = registered(association("Kun ét medlem, igen")).<String>path("id");
        var network = registered(network("Netværk med ét medlem", cvr(), duplicate, later, stays))
                .<String>path("id");
        for (var merged : List.of(duplicate, later)) {
            as(REGISTRAR).body(Map.of("into", stays)).post(PARTNERS + "/" + merged + "/mergers");
        }
        as(READER)
                .get(PARTNERS + "/" + network + "?include=members")
                .then()
                .body("memberships", contains(duplicate, later, stays))
                .body("members.id", contains(stays));
        patched(network, Map.of("memberships", List.of(stays, later))).then().statusCode(200);
        problem(patched(network, Map.of("memberships", List.of(duplicate, stays, later))), 422, "member-twice")
                .then()
                .body("errors.pointer", contains("/memberships/1", "/memberships/2"));
        var members = network("Netværk med dobbelt medlem", cvr(), later, stays);
        problem(as(REGISTRAR).body(members).post(PARTNERS), 422, "member-twice")
                .then()
                .body("errors.pointer", contains("/memberships/1"))
                .body("errors.code", contains("taken"));
    }

    private static Response patched(String id, Map<String, Object> patch) {
        return as(REGISTRAR).header("If-Match", "*").body(patch).patch(PARTNERS + "/" + id);
    }

    @Test
    void members_are_known_partners_named_once_and_never_the_body_itself() {
        var one = registered(association("Én gang")).<String>path("id");
        problem(
                        as(REGISTRAR)
                                .body(network("Ukendt", cvr(), one, UUID.randomUUID()))
                                .post(PARTNERS),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/memberships/1"));
        problem(as(REGISTRAR).body(network("To gange", cvr(), one, one)).post(PARTNERS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/memberships"));
        var number = cvr();
        var network = registered(network("Sig selv", number, one)).<String>path("id");
        problem(
                        as(REGISTRAR)
                                .header("If-Match", "*")
                                .body(Map.of("memberships", List.of(one, network)))
                                .patch(PARTNERS + "/" + network),
                        422,
                        "partner-cycle")
                .then()
                .body("errors.pointer", contains("/memberships/1"));
    }
}
