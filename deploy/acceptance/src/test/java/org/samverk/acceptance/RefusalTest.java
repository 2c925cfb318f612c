package org.samverk.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.APartner.association;
import static org.samverk.acceptance.APartner.named;
import static org.samverk.acceptance.APartner.read;
import static org.samverk.acceptance.APartner.withIdentifier;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.ODENSE;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.REGISTRAR;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class RefusalTest {
    private static final String RENAMED = "{\"name\":\"Omdøbt\"}";

    @Test
    void nobody_without_a_token_or_the_role_gets_in() {
        refused(given().get(PARTNERS), 401, "unauthorized");
        refused(given().auth().oauth2("garbage").get(PARTNERS), 401, "unauthorized");
        refused(as(READER).body(association("Læserens")).post(PARTNERS), 403, "forbidden");
        assertEquals(List.of(), named("Læserens"));
    }

    /// Asked past the gateway too: a service trusts nobody but the token.
    @Test
    void no_header_makes_a_caller_somebody_else() {
        var forged = Map.of(
                "X-Forwarded-User", REGISTRAR,
                "X-Remote-User", REGISTRAR,
                "Remote-User", REGISTRAR,
                "X-Auth-Request-User", REGISTRAR,
                "Client-Cert", ":cmVnaXN0cmFy:",
                "Forwarded", "for=10.0.0.1;host=samverk.invalid",
                "X-Forwarded-Host", "samverk.invalid",
                "X-HTTP-Method-Override", "DELETE",
                "baggage", "organisation=DK_CVR:29190925,roles=registrar");
        for (var door :
                List.of(RunningSuite.suite().gateway(), RunningSuite.suite().service("partners-service"))) {
            refused(given().headers(forged).get(door + "/samverk/v1/me"), 401, "unauthorized");
            as(READER)
                    .headers(forged)
                    .get(door + "/samverk/v1/me")
                    .then()
                    .statusCode(200)
                    .body("organisation", equalTo("DK_CVR:55133018"))
                    .body("roles", not(hasItem("registrar")))
                    .body(not(containsString("samverk.invalid")));
            refused(as(READER).headers(forged).body(association("Løgnerens")).post(door + PARTNERS), 403, "forbidden");
        }
    }

    @Test
    void a_change_is_its_owners_and_made_from_the_version_it_was_read_in() {
        var aarhus = withIdentifier("DK_CVR:55133018");
        var before = read(aarhus);
        var tag = before.header("ETag");
        refused(as(ODENSE).header("If-Match", tag).body(RENAMED).patch(aarhus), 403, "not-yours");
        refused(as(AARHUS).header("If-Match", "\"999\"").body(RENAMED).patch(aarhus), 412, "precondition-failed");
        refused(as(AARHUS).body(RENAMED).patch(aarhus), 428, "precondition-required");
        refused(as(AARHUS).header("If-Match", tag).body("{\"name\":").patch(aarhus), 400, "malformed-json");
        refused(as(AARHUS).header("If-Match", tag).body("{\"nam\":\"x\"}").patch(aarhus), 400, "validation-failed");
        assertEquals(before.<Integer>path("version"), read(aarhus).<Integer>path("version"));
    }

    @Test
    void a_key_stands_for_one_request() {
        var key = UUID.randomUUID().toString();
        var first = as(AARHUS)
                .header("Idempotency-Key", key)
                .body(association("Enegænger"))
                .post(PARTNERS);
        var again = as(AARHUS)
                .header("Idempotency-Key", key)
                .body(association("Enegænger"))
                .post(PARTNERS);
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        refused(
                as(AARHUS)
                        .header("Idempotency-Key", key)
                        .body(association("Tvilling"))
                        .post(PARTNERS),
                422,
                "idempotency-key-reused");
        assertEquals(List.of("Enegænger"), named("Enegænger"));
        assertEquals(List.of(), named("Tvilling"));
    }
}
