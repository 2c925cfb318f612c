package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.partners.partner.APartner.PARTNERS;
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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.Tokens;

/// One partner at a time is meant by tokens that name an area.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GoverningTest {
    private final SettableClock clock;

    @Inject
    GoverningTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private static Map<String, Object> of(String area, Map<String, Object> more) {
        var content = new HashMap<String, Object>(Map.of(
                "name",
                "Kommunen " + area,
                "country",
                "DK",
                "kind",
                "MUNICIPALITY",
                "areas",
                List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", area))));
        content.putAll(more);
        return content;
    }

    private static String entered(Map<String, Object> content) {
        return registered(content).path("id");
    }

    private static Map<String, Object> numbers(String cvr) {
        return Map.of("identifiers", List.of(Map.of("scheme", "DK_CVR", "value", cvr)));
    }

    private static Map<String, Object> expired(String cvr) {
        var more = new HashMap<>(numbers(cvr));
        more.put("validTo", "2020-12-31");
        return more;
    }

    private static void assertMeant(String area, String partner) {
        as(Tokens.withSubject("user-" + area, "AREA:DK-" + area, "reader", "coordinator"))
                .get("/samverk/v1/me")
                .then()
                .body("partner.id", equalTo(partner));
    }

    private static Response done(String partner, String noun) {
        return as(REGISTRAR).post(PARTNERS + "/" + partner + "/" + noun);
    }

    private static void assertGoverned(Response response, String by) {
        problem(response, 422, "area-governed")
                .then()
                .body("detail", containsString(by))
                .body("errors.pointer", contains("/areas"));
    }

    @Test
    void who_is_entered_beside_the_authority_of_an_area_does_not_take_its_tokens_over() {
        var first = entered(of("151", Map.of("validFrom", "2007-01-01")));
        var second = entered(of("151", Map.of("name", "Skrevet ind igen", "validFrom", "1970-01-01")));
        entered(of("151", Map.of("name", "Og igen")));
        assertMeant("151", first);
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(Map.of("name", "Kommunen selv"))
                .patch(PARTNERS + "/" + first)
                .then()
                .statusCode(200);
        assertMeant("151", first);
        done(first, "deactivations").then().statusCode(201);
        assertMeant("151", second);
    }

    @Test
    void who_begins_to_govern_later_does_not_take_the_tokens_of_who_governs_over() {
        var coming = entered(of("153", Map.of("validFrom", "2127-01-01")));
        var there = entered(of("153", Map.of()));
        assertMeant("153", there);
        clock.set(Instant.parse("2127-06-01T12:00:00Z"));
        registered(association("Uret er stillet"));
        assertMeant("153", there);
        done(there, "deactivations").then().statusCode(201);
        assertMeant("153", coming);
    }

    @Test
    void an_authority_that_was_set_inactive_does_not_come_back_beside_another() {
        var number = cvr();
        var first = entered(of("155", numbers(number)));
        done(first, "deactivations").then().statusCode(201);
        var second = entered(of("155", Map.of()));
        assertGoverned(coordinatorOf(number).post(PARTNERS + "/" + first + "/activations"), second);
        assertMeant("155", second);
        done(second, "deactivations").then().statusCode(201);
        done(first, "activations").then().statusCode(201);
        assertMeant("155", first);
        assertGoverned(done(second, "activations"), first);
        problem(done(first, "activations"), 409, "illegal-transition");
    }

    @Test
    void nobody_becomes_a_second_authority_by_a_change_or_by_being_separated() {
        var number = cvr();
        var club = entered(numbered("Foreningen", cvr()));
        var past = entered(of("157", expired(number)));
        var merged = entered(of("157", Map.of("name", "En dublet")));
        as(REGISTRAR)
                .body(Map.of("into", club, "reason", "Entered twice"))
                .post(PARTNERS + "/" + merged + "/mergers")
                .then()
                .statusCode(201);
        var authority = entered(of("157", Map.of()));
        assertGoverned(changed(as(REGISTRAR), club, of("157", Map.of())), authority);
        assertGoverned(changed(coordinatorOf(number), past, Map.of("validTo", "2199-12-31")), authority);
        assertGoverned(done(merged, "separations"), authority);
        assertMeant("157", authority);
        changed(coordinatorOf(number), past, Map.of("validTo", "2021-12-31"))
                .then()
                .statusCode(200);
        done(authority, "deactivations").then().statusCode(201);
        done(merged, "separations").then().statusCode(201);
        assertMeant("157", merged);
    }

    private static Response changed(RequestSpecification who, String partner, Map<String, Object> patch) {
        return who.header("If-Match", "*").body(patch).patch(PARTNERS + "/" + partner);
    }
}
