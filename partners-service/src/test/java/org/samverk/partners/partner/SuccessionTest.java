package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.Tokens;

/// Region Hovedstaden and Region Sjælland become Region Østdanmark on the first day of 2027.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SuccessionTest {
    private static final Instant LAST_SECOND = Instant.parse("2026-12-31T22:59:59Z");
    static final Instant FIRST_SECOND = Instant.parse("2026-12-31T23:00:00Z");

    private final SettableClock clock;

    @Inject
    SuccessionTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    /// A change in the register makes the application forget whose claims it has looked up.
    private void on(Instant moment) {
        clock.set(moment);
        registered(association("Uret er stillet"));
    }

    static String at(String id) {
        return PARTNERS + "/" + id;
    }

    static Response succeed(String id, String from, Object... successors) {
        return as(REGISTRAR)
                .body(Map.of("from", from, "successors", List.of(successors), "reason", "Reform"))
                .post(at(id) + "/successions");
    }

    private static Map<String, Object> region(String name, String cvr, List<String> codes, String validFrom) {
        return Map.of(
                "name",
                name,
                "country",
                "DK",
                "kind",
                "REGION",
                "validFrom",
                validFrom,
                "identifiers",
                List.of(Map.of("scheme", "DK_CVR", "value", cvr)),
                "areas",
                codes.stream()
                        .map(code -> Map.of("country", "DK", "level", "REGION", "code", code))
                        .toList());
    }

    private static RequestSpecification coordinatorIn(String area) {
        return as(Tokens.of("AREA:DK-" + area, "coordinator"));
    }

    @Test
    void two_regions_become_one_on_a_day_ahead() {
        var west = cvr();
        var hovedstaden = registered(region("Region Hovedstaden", west, List.of("1084"), "2007-01-01"))
                .<String>path("id");
        var sjaelland = registered(region("Region Sjælland", cvr(), List.of("1085"), "2007-01-01"))
                .<String>path("id");
        var hospital = registered(unitOf(hovedstaden, "Et hospital")).<String>path("id");
        var own = cvr();
        var oestdanmark = registered(region("Region Østdanmark", own, List.of("1084", "1085"), "2027-01-01"))
                .<String>path("id");
        succeed(hovedstaden, "2027-01-01", oestdanmark)
                .then()
                .statusCode(201)
                .body("successors.partnerId", contains(oestdanmark))
                .body("successors.name", contains("Region Østdanmark"))
                .body("successors.from", contains("2027-01-01"))
                .body("validTo", equalTo("2026-12-31"))
                .body("_links", hasKey("revoke-succession"));
        as(REGISTRAR)
                .body(Map.of("validTo", "2026-12-31", "successors", List.of(oestdanmark)))
                .post(at(sjaelland) + "/successions")
                .then()
                .statusCode(201)
                .body("successors.from", contains("2027-01-01"))
                .body("succeeds", empty());
        as(READER)
                .get(at(oestdanmark))
                .then()
                .body("succeeds.partnerId", contains(hovedstaden, sjaelland))
                .body("succeeds.name", contains("Region Hovedstaden", "Region Sjælland"))
                .body("succeeds.from", contains("2027-01-01", "2027-01-01"));
        patched(oestdanmark, Map.of("level", "REGIONAL"))
                .then()
                .statusCode(200)
                .body("succeeds.partnerId", contains(hovedstaden, sjaelland));

        on(LAST_SECOND);
        as(READER).get(at(hovedstaden)).then().body("status", equalTo("ACTIVE"));
        as(READER).get(at(oestdanmark)).then().body("status", equalTo("INACTIVE"));
        coordinatorOf(west).get("/samverk/v1/me").then().body("partner.id", equalTo(hovedstaden));
        coordinatorIn("1085").get("/samverk/v1/me").then().body("partner.id", equalTo(sjaelland));
        coordinatorOf(own).get("/samverk/v1/me").then().body("actsFor", contains(oestdanmark));

        on(FIRST_SECOND);
        as(READER).get(at(hovedstaden)).then().statusCode(200).body("status", equalTo("DISSOLVED"));
        as(READER).get(at(oestdanmark)).then().body("status", equalTo("ACTIVE"));
        as(READER)
                .get(PARTNERS + "?q=region&status=DISSOLVED")
                .then()
                .body("items.id", hasItems(hovedstaden, sjaelland));
        for (var caller :
                List.of(coordinatorOf(west), coordinatorOf(own), coordinatorIn("1084"), coordinatorIn("1085"))) {
            caller.get("/samverk/v1/me")
                    .then()
                    .body("partner.id", equalTo(oestdanmark))
                    .body("actsFor", containsInAnyOrder(oestdanmark, hovedstaden, sjaelland, hospital));
        }
        coordinatorOf(west)
                .header("If-Match", "\"1\"")
                .body(Map.of("level", "REGIONAL"))
                .patch(at(hospital))
                .then()
                .statusCode(200)
                .body("parent.currentPartnerId", equalTo(oestdanmark));
        problem(as(REGISTRAR).post(at(hovedstaden) + "/succession-revocations"), 409, "illegal-transition");
        as(READER)
                .queryParam("knownAt", "2026-12-31T12:00:00Z")
                .get(at(hovedstaden))
                .then()
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_succession_is_revoked_until_the_day_has_come() {
        var old = registered(association("Forbundet")).<String>path("id");
        var next = registered(association("Det nye forbund")).<String>path("id");
        succeed(old, "2027-01-01", next);
        problem(succeed(old, "2028-01-01", next), 409, "illegal-transition")
                .then()
                .body("allowed", hasItem("revoke-succession"));
        on(LAST_SECOND);
        as(REGISTRAR)
                .post(at(old) + "/succession-revocations")
                .then()
                .statusCode(201)
                .body("successors", empty())
                .body("$", not(hasKey("validTo")));
        problem(as(REGISTRAR).post(at(old) + "/succession-revocations"), 409, "illegal-transition");
        on(FIRST_SECOND);
        as(READER).get(at(old)).then().body("status", equalTo("ACTIVE"));
        as(READER)
                .get(at(old) + "/history")
                .then()
                .body(
                        "items.type",
                        contains("partner.succession-revoked", "partner.succession-decided", "partner.registered"));
    }

    @Test
    void a_body_that_is_split_is_owned_by_all_its_successors_and_spoken_for_by_none_of_its_tokens() {
        var number = cvr();
        var one = cvr();
        var old = registered(numbered("Deles", number)).<String>path("id");
        var first = registered(numbered("Den ene halvdel", one)).<String>path("id");
        var second = registered(association("Den anden halvdel")).<String>path("id");
        succeed(old, "2026-01-01", first, second).then().statusCode(201).body("status", equalTo("DISSOLVED"));
        coordinatorOf(one).get("/samverk/v1/me").then().body("actsFor", containsInAnyOrder(first, old));
        problem(
                coordinatorOf(number).body(association("For hvem?")).post(PARTNERS),
                403,
                "organisation-not-registered");
    }

    @Test
    void its_last_day_follows_from_its_succession() {
        var old = registered(association("Sidste dag")).<String>path("id");
        var next = registered(association("Første dag")).<String>path("id");
        var read = succeed(old, "2127-01-01", next);
        as(REGISTRAR)
                .header("If-Match", "\"2\"")
                .body(read.asString())
                .put(at(old))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        problem(
                        as(REGISTRAR)
                                .header("If-Match", "\"2\"")
                                .body(Map.of("validTo", "2127-06-30"))
                                .patch(at(old)),
                        422,
                        "wrong-validity")
                .then()
                .body("errors.pointer", contains("/validTo"));
        problem(as(REGISTRAR).body(Map.of("into", next)).post(at(old) + "/mergers"), 409, "illegal-transition");
        var begun = registered(Map.of("name", "Ny", "country", "DK", "kind", "NGO", "validFrom", "2026-05-01"))
                .<String>path("id");
        problem(succeed(begun, "2026-05-01", next), 422, "wrong-validity")
                .then()
                .body("errors.pointer", contains("/from"));
    }

    static Response patched(String id, Map<String, Object> patch) {
        return as(REGISTRAR).header("If-Match", "*").body(patch).patch(at(id));
    }
}
