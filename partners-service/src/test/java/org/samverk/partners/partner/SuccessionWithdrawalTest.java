package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.coordinatorOf;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;
import static org.samverk.partners.partner.SuccessionTest.at;
import static org.samverk.partners.partner.SuccessionTest.succeed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SuccessionWithdrawalTest {
    private static final String BEGUN = "2026-01-01";

    private static Response withdraw(String id) {
        return as(REGISTRAR).body(Map.of("reason", "Forkert forening")).post(at(id) + "/succession-withdrawals");
    }

    @Test
    void a_succession_that_began_by_mistake_is_withdrawn_for_a_reason() {
        var number = cvr();
        var old = registered(numbered("Består alligevel", number)).<String>path("id");
        var next = registered(association("Efterfølger ingen")).<String>path("id");
        succeed(old, BEGUN, next)
                .then()
                .statusCode(201)
                .body("status", equalTo("DISSOLVED"))
                .body("_links", hasKey("withdraw-succession"))
                .body("_links", not(hasKey("revoke-succession")));
        coordinatorOf(number).get("/samverk/v1/me").then().body("partner.id", equalTo(next));
        problem(
                        as(REGISTRAR).body(Map.of("reason", " ")).post(at(old) + "/succession-withdrawals"),
                        400,
                        "validation-failed")
                .then()
                .body("errors.pointer", contains("/reason"));
        withdraw(old)
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("successors", empty())
                .body("$", not(hasKey("validTo")))
                .body("_links", hasKey("succeed"))
                .body("_links", not(hasKey("withdraw-succession")));
        as(READER).get(at(next)).then().body("succeeds", empty());
        coordinatorOf(number).get("/samverk/v1/me").then().body("partner.id", equalTo(old));
        as(READER)
                .get(at(old) + "/history")
                .then()
                .body("items[0].type", equalTo("partner.succession-revoked"))
                .body(containsString("Forkert forening"))
                .body("chainHolds", equalTo(true));
    }

    @Test
    void its_last_day_is_again_what_was_known_of_it() {
        var body = new HashMap<>(association("Havde en sidste dag"));
        body.put("validTo", "2127-06-30");
        var old = registered(body).<String>path("id");
        succeed(old, BEGUN, registered(association("Tog den")).<String>path("id"));
        withdraw(old).then().statusCode(201).body("validTo", equalTo("2127-06-30"));
    }

    @Test
    void until_the_day_has_come_a_succession_is_revoked() {
        var old = registered(association("Ophører engang")).<String>path("id");
        problem(withdraw(old), 409, "illegal-transition");
        succeed(old, "2127-01-01", registered(association("Tager over engang")).<String>path("id"));
        problem(withdraw(old), 409, "illegal-transition").then().body("allowed", hasItem("revoke-succession"));
    }

    @Test
    void nobody_stands_again_beside_who_governs_its_area_by_now() {
        var old = registered(municipality("Kiruna kommun")).<String>path("id");
        var next = registered(municipality("Nya Kiruna kommun")).<String>path("id");
        succeed(old, BEGUN, next).then().statusCode(201);
        problem(withdraw(old), 422, "area-governed").then().body("detail", containsString(next));
        as(REGISTRAR).post(at(next) + "/deactivations").then().statusCode(201);
        withdraw(old).then().statusCode(201).body("status", equalTo("ACTIVE"));
    }

    private static Map<String, Object> municipality(String name) {
        return Map.of(
                "name",
                name,
                "country",
                "SE",
                "kind",
                "MUNICIPALITY",
                "areas",
                List.of(Map.of("country", "SE", "level", "MUNICIPALITY", "code", "2584")));
    }
}
