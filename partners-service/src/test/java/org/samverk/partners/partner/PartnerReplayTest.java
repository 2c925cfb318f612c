package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.APartner.unitOf;
import static org.samverk.partners.partner.SuccessionTest.at;
import static org.samverk.partners.partner.SuccessionTest.succeed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

/// A replay tells of others what the first answer told of them.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PartnerReplayTest {
    private static Response replayed(String path, Map<String, Object> body) {
        var key = UUID.randomUUID().toString();
        var first = as(REGISTRAR).header("Idempotency-Key", key).body(body).post(path);
        var second = as(REGISTRAR).header("Idempotency-Key", key).body(body).post(path);
        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        return second;
    }

    @Test
    void whose_place_it_takes_and_who_takes_its_own() {
        var first = registered(association("Den første")).<String>path("id");
        var second = registered(association("Den anden")).<String>path("id");
        var third = registered(association("Den tredje")).<String>path("id");
        succeed(first, "2026-01-01", second).then().statusCode(201);
        replayed(
                        at(second) + "/successions",
                        Map.of("from", "2127-01-01", "successors", List.of(third), "reason", "Reform"))
                .then()
                .body("succeeds.partnerId", contains(first))
                .body("successors.name", contains("Den tredje"));
    }

    @Test
    void what_its_parent_is_called() {
        var parent = registered(association("Moderen")).<String>path("id");
        replayed(PARTNERS, unitOf(parent, "Enheden")).then().body("parent.name", equalTo("Moderen"));
    }
}
