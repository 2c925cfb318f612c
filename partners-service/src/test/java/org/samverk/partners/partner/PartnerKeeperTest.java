package org.samverk.partners.partner;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.coordinatorOf;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PartnerKeeperTest {
    private static final String PARTNERS = "/samverk/v1/partners";

    @Test
    void a_coordinator_keeps_its_own_partner_and_no_other() {
        var mine = cvr();
        var partner = registered(numbered("Min egen", mine));
        var other = registered(association("En andens"));
        var own = coordinatorOf(mine).get(PARTNERS + "/" + partner.path("id"));
        own.then().body("_links", hasKey("update")).body("_links", not(hasKey("confirm")));
        coordinatorOf(mine).get(PARTNERS + "/" + other.path("id")).then().body("_links", not(hasKey("update")));
        coordinatorOf(mine)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"level\":\"LOCAL\"}")
                .patch(PARTNERS + "/" + partner.path("id"))
                .then()
                .statusCode(200);
        problem(
                coordinatorOf(mine)
                        .header("If-Match", "\"1\"")
                        .body(association("Taget"))
                        .put(PARTNERS + "/" + other.path("id")),
                403,
                "not-yours");
        problem(
                coordinatorOf(mine)
                        .header("If-Match", "\"2\"")
                        .body("{\"kind\":\"NGO\"}")
                        .patch(PARTNERS + "/" + partner.path("id")),
                403,
                "not-yours");
        problem(coordinatorOf(cvr()).body(association("Ingen")).post(PARTNERS), 403, "organisation-not-registered");
    }

    @Test
    void what_a_coordinator_enters_is_its_to_change_until_a_registrar_confirms_it() {
        var mine = cvr();
        registered(numbered("Indtaster", mine));
        var entered = coordinatorOf(mine).body(association("Indtastet")).post(PARTNERS);
        entered.then().statusCode(201).body("confirmed", equalTo(false)).body("_links", hasKey("update"));
        var at = PARTNERS + "/" + entered.path("id");
        coordinatorOf(mine)
                .header("If-Match", "\"1\"")
                .body(association("Rettet"))
                .put(at)
                .then()
                .statusCode(200);
        problem(coordinatorOf(mine).post(at + "/confirmations"), 403, "forbidden");
        as(REGISTRAR).post(at + "/confirmations").then().statusCode(201).body("confirmed", equalTo(true));
        problem(
                coordinatorOf(mine)
                        .header("If-Match", "\"3\"")
                        .body(association("For sent"))
                        .put(at),
                403,
                "not-yours");
    }

    @Test
    void a_coordinator_acts_for_the_units_beneath_and_no_unit_is_above_itself() {
        var mine = cvr();
        var top = registered(numbered("Kommunen", mine)).<String>path("id");
        var unit = registered(
                        Map.of("name", "Forvaltningen", "country", "DK", "kind", "ASSOCIATION", "parentPartnerId", top))
                .<String>path("id");
        coordinatorOf(mine)
                .get(PARTNERS + "/" + unit)
                .then()
                .body("_links", hasKey("update"))
                .body("parent.name", equalTo("Kommunen"));
        coordinatorOf(mine)
                .get("/samverk/v1/me")
                .then()
                .body("actsFor", hasItem(unit))
                .body("partner.id", equalTo(top));
        problem(
                as(REGISTRAR)
                        .header("If-Match", "\"1\"")
                        .body("{\"parentPartnerId\":\"" + unit + "\"}")
                        .patch(PARTNERS + "/" + top),
                422,
                "partner-cycle");
    }
}
