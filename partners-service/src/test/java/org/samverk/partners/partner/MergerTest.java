package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.coordinatorOf;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.APartner.unitOf;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MergerTest {
    private static Response merge(String id, Object into) {
        return as(REGISTRAR)
                .body(Map.of("into", into, "reason", "Entered twice"))
                .post(at(id) + "/mergers");
    }

    private static String at(String id) {
        return PARTNERS + "/" + id;
    }

    @Test
    void a_duplicate_leads_to_the_partner_that_stays() {
        var stays = registered(association("Klitvandrerne")).<String>path("id");
        var duplicate = registered(association("Klitvandrerne, igen")).<String>path("id");
        merge(duplicate, stays)
                .then()
                .statusCode(201)
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(stays))
                .body("version", equalTo(2))
                .body("_links", hasKey("separate"))
                .body("_links", not(hasKey("update")));
        as(READER)
                .redirects()
                .follow(false)
                .get(at(duplicate))
                .then()
                .statusCode(308)
                .header("Location", endsWith(at(stays)));
        as(READER)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(at(duplicate) + "?knownAt=2100-01-01T00:00:00Z")
                .then()
                .statusCode(308)
                .header("Location", endsWith(at(stays) + "?knownAt=2100-01-01T00:00:00Z"));
        as(READER)
                .get(at(duplicate) + "/history")
                .then()
                .body("items.type", contains("partner.merged", "partner.registered"));
        as(READER).get(PARTNERS + "?q=klitvandrerne").then().body("items.id", contains(stays));
        as(READER).get(PARTNERS + "?q=klitvandrerne&status=MERGED").then().body("items.id", contains(duplicate));
        as(READER)
                .get(PARTNERS + "?count=true&id=" + duplicate)
                .then()
                .body("items.id", contains(duplicate))
                .body("items.status", contains("MERGED"))
                .body("items.mergedInto", contains(stays))
                .body("total", equalTo(1));
        as(READER).get(PARTNERS + "?status=ACTIVE&id=" + duplicate).then().body("items", empty());
    }

    @Test
    void what_it_was_before_is_still_known() {
        var stays = registered(association("Før og nu")).<String>path("id");
        var duplicate = registered(association("Før og nu, igen")).<String>path("id");
        var then = as(READER).get(at(duplicate) + "/history").<String>path("items[0].recordedAt");
        merge(duplicate, stays).then().statusCode(201);
        as(READER)
                .queryParam("knownAt", then)
                .get(at(duplicate))
                .then()
                .statusCode(200)
                .body("name", equalTo("Før og nu, igen"))
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void nothing_is_written_on_a_duplicate_but_that_it_is_none() {
        var stays = registered(association("Skrives på")).<String>path("id");
        var duplicate = registered(association("Skrives ikke på")).<String>path("id");
        merge(duplicate, stays);
        var rewritten = as(REGISTRAR)
                .header("If-Match", "\"2\"")
                .body(association("Nyt navn"))
                .put(at(duplicate));
        problem(rewritten, 409, "illegal-transition")
                .then()
                .body("detail", containsString(stays))
                .body("allowed", contains("separate"));
        problem(as(REGISTRAR).post(at(duplicate) + "/archivals"), 409, "illegal-transition");
        problem(as(REGISTRAR).post(at(duplicate) + "/deactivations"), 409, "illegal-transition");
        problem(merge(duplicate, stays), 409, "illegal-transition");
    }

    @Test
    void its_numbers_are_free_for_the_one_that_stays_and_its_tokens_are_that_ones() {
        var old = cvr();
        var stays = registered(numbered("Den rigtige", cvr())).<String>path("id");
        var duplicate = registered(numbered("Den forkerte", old)).<String>path("id");
        var unit = registered(unitOf(duplicate, "Den forkertes afdeling")).<String>path("id");
        merge(duplicate, stays).then().statusCode(201);
        coordinatorOf(old)
                .get("/samverk/v1/me")
                .then()
                .body("partner.id", equalTo(stays))
                .body("actsFor", containsInAnyOrder(stays, duplicate, unit));
        as(READER).get(PARTNERS + "?identifier=DK_CVR:" + old).then().body("items.id", contains(stays));
        as(READER)
                .get(PARTNERS + "?status=MERGED&identifier=DK_CVR:" + old)
                .then()
                .body("items.id", contains(duplicate));
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(numbered("Den rigtige", old))
                .put(at(stays))
                .then()
                .statusCode(200);
        as(READER).get(PARTNERS + "?identifier=DK_CVR:" + old).then().body("items.id", contains(stays));
        coordinatorOf(old)
                .header("If-Match", "\"1\"")
                .body(Map.of("level", "LOCAL"))
                .patch(at(unit))
                .then()
                .statusCode(200)
                .body("parent.id", equalTo(duplicate))
                .body("parent.name", equalTo("Den forkerte"))
                .body("parent.currentPartnerId", equalTo(stays));
    }

    @Test
    void units_of_the_duplicate_are_units_of_the_one_that_stays() {
        var stays = registered(association("Hovedforeningen")).<String>path("id");
        var duplicate = registered(association("Hovedforeningen, igen")).<String>path("id");
        var one = registered(unitOf(stays, "Lokalafdeling 1")).<String>path("id");
        var other = registered(unitOf(duplicate, "Lokalafdeling 2")).<String>path("id");
        as(READER).get(PARTNERS + "?parent=" + stays).then().body("items.id", contains(one));
        merge(duplicate, stays);
        as(READER).get(PARTNERS + "?parent=" + stays).then().body("items.id", containsInAnyOrder(one, other));
        as(READER).get(PARTNERS + "?parent=" + duplicate).then().body("items.id", containsInAnyOrder(one, other));
    }

    @Test
    void two_that_were_merged_by_mistake_are_separated_again() {
        var number = cvr();
        var stays = registered(association("Nabo A")).<String>path("id");
        var merged = registered(numbered("Nabo B", number)).<String>path("id");
        as(REGISTRAR).post(at(merged) + "/deactivations").then().statusCode(201);
        merge(merged, stays);
        problem(as(REGISTRAR).post(at(stays) + "/separations"), 409, "illegal-transition");
        as(REGISTRAR)
                .post(at(merged) + "/separations")
                .then()
                .statusCode(201)
                .body("status", equalTo("INACTIVE"))
                .body("$", not(hasKey("mergedInto")))
                .body("version", equalTo(4));
        as(READER).get(at(merged)).then().statusCode(200).body("name", equalTo("Nabo B"));
        coordinatorOf(number).get("/samverk/v1/me").then().body("partner.id", equalTo(merged));
        as(READER)
                .get(at(merged) + "/history")
                .then()
                .body("items.type", hasItems("partner.separated", "partner.merged", "partner.deactivated"))
                .body("chainHolds", equalTo(true));
    }

    @Test
    void a_merger_stands_once_its_number_is_taken_or_the_other_is_merged_itself() {
        var number = cvr();
        var stays = registered(association("Bliver")).<String>path("id");
        var merged = registered(numbered("Bliver ikke", number)).<String>path("id");
        merge(merged, stays);
        var taker = registered(numbered("Overtager nummeret", number)).<String>path("id");
        problem(as(REGISTRAR).post(at(merged) + "/separations"), 409, "identifier-taken")
                .then()
                .body("detail", containsString(taker));
        var free = registered(association("Heller ikke")).<String>path("id");
        merge(free, stays);
        merge(stays, taker).then().statusCode(201);
        problem(as(REGISTRAR).post(at(free) + "/separations"), 409, "illegal-transition")
                .then()
                .body("detail", containsString(stays))
                .body("allowed", empty());
        as(READER).redirects().follow(false).get(at(free)).then().header("Location", endsWith(at(stays)));
    }

    @Test
    void only_a_confirmed_partner_that_is_no_duplicate_and_no_unit_of_it_takes_its_place() {
        var mine = cvr();
        var top = registered(numbered("Overordnet", mine)).<String>path("id");
        var unit = registered(unitOf(top, "Underordnet")).<String>path("id");
        var unconfirmed = coordinatorOf(mine)
                .body(association("Ubekræftet"))
                .post(PARTNERS)
                .<String>path("id");
        problem(merge(top, top), 422, "partner-cycle").then().body("errors.pointer", contains("/into"));
        problem(merge(top, unit), 422, "partner-cycle");
        problem(merge(top, UUID.randomUUID()), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/into"));
        problem(merge(top, unconfirmed), 422, "unfit-successor").then().body("errors.code", hasItem("unconfirmed"));
        var merged = registered(association("Selv slået sammen")).<String>path("id");
        merge(merged, unit);
        problem(merge(registered(association("Kæde")).path("id"), merged), 422, "unfit-successor")
                .then()
                .body("errors.code", hasItem("merged"));
        problem(as(REGISTRAR).body("{}").post(at(top) + "/mergers"), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/into"));
        problem(merge(UUID.randomUUID().toString(), top), 404, "not-found");
        merge(unit, top).then().statusCode(201);
    }
}
