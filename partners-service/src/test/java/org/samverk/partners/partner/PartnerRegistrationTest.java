package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.READER;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PartnerRegistrationTest {
    private static final String PARTNERS = "/samverk/v1/partners";

    @Test
    void a_registered_partner_is_found_again_as_it_was_entered() {
        var number = cvr();
        var created = registered(numbered("Forebyggelsens Venner", number));
        created.then()
                .header("Location", containsString(PARTNERS + "/" + created.path("id")))
                .header("ETag", startsWith("\"1-"))
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"))
                .body("version", equalTo(1))
                .body("sector", equalTo("CIVIL_SOCIETY"))
                .body("confirmed", equalTo(true))
                .body("names", notNullValue())
                .body("themes", empty())
                .body("$", not(hasKey("level")));
        as(READER)
                .get(PARTNERS + "?identifier=DK_CVR:DK " + number)
                .then()
                .statusCode(200)
                .body("items.id", contains((String) created.path("id")));
    }

    @Test
    void an_identifier_belongs_to_one_partner_and_its_check_digit_holds() {
        var number = cvr();
        var first = registered(numbered("Den ene", number));
        problem(as(REGISTRAR).body(numbered("Den anden", number)).post(PARTNERS), 409, "identifier-taken")
                .then()
                .body("detail", containsString(first.path("id")))
                .body("errors[0].pointer", equalTo("/identifiers/0/value"));
        problem(as(REGISTRAR).body(numbered("Forkert", "24256791")).post(PARTNERS), 422, "invalid-identifier")
                .then()
                .body("errors[0].code", equalTo("check-digit"));
    }

    @Test
    void a_number_of_another_register_finds_all_who_have_it() {
        var number = "FORENING/" + cvr();
        var one = registered(numberedElsewhere("Den ene forening", number));
        var other = registered(numberedElsewhere("Den anden forening", number));
        registered(numberedElsewhere("Skrevet anderledes", number.replace("/", "-")));
        as(READER)
                .get(PARTNERS + "?sort=createdAt&identifier=OTHER:" + number)
                .then()
                .statusCode(200)
                .body("items.id", contains(one.<String>path("id"), other.path("id")));
    }

    private static Map<String, Object> numberedElsewhere(String name, String number) {
        var body = new HashMap<String, Object>(association(name));
        body.put("identifiers", List.of(Map.of("scheme", "OTHER", "value", number)));
        return body;
    }

    @Test
    void areas_themes_and_parents_are_known_ones_and_fit_the_kind() {
        var body = new HashMap<String, Object>(association("Ukendt"));
        body.put("areas", List.of(Map.of("country", "SE", "level", "MUNICIPALITY", "code", "9999")));
        body.put("themes", List.of("NO_SUCH_THEME"));
        body.put("parentPartnerId", UUID.randomUUID().toString());
        problem(as(REGISTRAR).body(body).post(PARTNERS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/areas/0", "/themes/0", "/parentPartnerId"));
        problem(
                as(REGISTRAR)
                        .body(Map.of("name", "Uden område", "country", "SE", "kind", "MUNICIPALITY"))
                        .post(PARTNERS),
                422,
                "wrong-areas");
        registered(Map.of(
                "name", "Egne temaer", "country", "DK", "kind", "NGO", "themes", List.of("TOBACCO", "AARHUS:SLEEP")));
    }

    @Test
    void an_administration_is_one_of_a_municipality_and_a_board_one_of_a_region() {
        var region = governing("REGION", "1081");
        var municipality = governing("MUNICIPALITY", "773");
        problem(as(REGISTRAR).body(unit("REGIONAL_BOARD", municipality)).post(PARTNERS), 422, "wrong-parent")
                .then()
                .body("errors.pointer", contains("/parentPartnerId"));
        problem(as(REGISTRAR).body(unit("MUNICIPAL_ADMINISTRATION", region)).post(PARTNERS), 422, "wrong-parent");
        registered(unit("REGIONAL_BOARD", region));
        var administration = registered(unit("MUNICIPAL_ADMINISTRATION", municipality));
        registered(unit("MUNICIPAL_ADMINISTRATION", administration.path("id")));
        var association = registered(association("Fodboldklubben")).<String>path("id");
        problem(
                as(REGISTRAR)
                        .header("If-Match", "*")
                        .body(Map.of("parentPartnerId", association))
                        .patch(PARTNERS + "/" + administration.path("id")),
                422,
                "wrong-parent");
        registered(unit("ASSOCIATION", region));
        problem(
                        as(REGISTRAR)
                                .header("If-Match", "*")
                                .body(Map.of("kind", "AUTHORITY"))
                                .patch(PARTNERS + "/" + municipality),
                        422,
                        "wrong-parent")
                .then()
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    void an_area_is_governed_by_one_confirmed_municipality_at_a_time() {
        var municipality = governing("MUNICIPALITY", "825");
        var member = cvr();
        registered(numbered("Den som skriver ind", member));
        var again = coordinatorOf(member)
                .body(Map.of(
                        "name",
                        "Myndigheden igen",
                        "country",
                        "DK",
                        "kind",
                        "MUNICIPALITY",
                        "areas",
                        List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", "825"))))
                .post(PARTNERS);
        again.then().statusCode(201).body("confirmed", equalTo(false));
        var confirm = PARTNERS + "/" + again.path("id") + "/confirmations";
        problem(as(REGISTRAR).post(confirm), 422, "area-governed")
                .then()
                .body("detail", containsString(municipality))
                .body("errors.pointer", contains("/areas"));
        as(REGISTRAR)
                .post(PARTNERS + "/" + municipality + "/deactivations")
                .then()
                .statusCode(201);
        as(REGISTRAR).post(confirm).then().statusCode(201).body("confirmed", equalTo(true));
    }

    private static String governing(String level, String code) {
        return registered(Map.of(
                        "name",
                        "Myndighed " + code,
                        "country",
                        "DK",
                        "kind",
                        level,
                        "areas",
                        List.of(Map.of("country", "DK", "level", level, "code", code))))
                .path("id");
    }

    private static Map<String, Object> unit(String kind, String parent) {
        return Map.of("name", "Enhed under " + kind, "country", "DK", "kind", kind, "parentPartnerId", parent);
    }

    @Test
    void nobody_becomes_the_authority_of_an_area_by_saying_so() {
        var mine = cvr();
        var municipality = registered(Map.of(
                        "name", "Odder Kommune",
                        "country", "DK",
                        "kind", "MUNICIPALITY",
                        "identifiers", List.of(Map.of("scheme", "DK_CVR", "value", mine)),
                        "areas", List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", "727"))))
                .<String>path("id");
        problem(
                coordinatorOf(mine)
                        .header("If-Match", "\"1\"")
                        .body("{\"areas\":[{\"country\":\"DK\",\"level\":\"MUNICIPALITY\",\"code\":\"741\"}]}")
                        .patch(PARTNERS + "/" + municipality),
                403,
                "not-yours");
        problem(
                as(REGISTRAR)
                        .header("If-Match", "\"1\"")
                        .body("{\"areas\":[{\"country\":\"SE\",\"level\":\"MUNICIPALITY\",\"code\":\"1490\"}]}")
                        .patch(PARTNERS + "/" + municipality),
                422,
                "wrong-areas");
        coordinatorOf(mine)
                .body(Map.of(
                        "name", "Samsø efterligning",
                        "country", "DK",
                        "kind", "MUNICIPALITY",
                        "areas", List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", "741"))))
                .post(PARTNERS)
                .then()
                .statusCode(201);
        as(Tokens.withSubject("samso", "AREA:DK-741", "reader", "coordinator"))
                .get("/samverk/v1/me")
                .then()
                .body("$", not(hasKey("partner")));
    }

    @Test
    void what_is_shaped_like_a_personal_number_is_not_kept() {
        problem(
                as(REGISTRAR)
                        .body(Map.of(
                                "name", "Person",
                                "country", "SE",
                                "kind", "OTHER",
                                "identifiers", List.of(Map.of("scheme", "OTHER", "value", "19121212-1212"))))
                        .post(PARTNERS),
                422,
                "invalid-identifier");
    }

    @Test
    void a_repeated_request_is_answered_once_more_and_done_once() {
        var key = UUID.randomUUID().toString();
        var first = as(REGISTRAR)
                .header("Idempotency-Key", key)
                .body(association("Kun én gang"))
                .post(PARTNERS);
        var second = as(REGISTRAR)
                .header("Idempotency-Key", key)
                .body(association("Kun én gang"))
                .post(PARTNERS);
        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Location"), second.header("Location"));
        problem(
                as(REGISTRAR)
                        .header("Idempotency-Key", key)
                        .body(association("Noget andet"))
                        .post(PARTNERS),
                422,
                "idempotency-key-reused");
        as(READER)
                .queryParam("q", "kun én gang")
                .get(PARTNERS + "?count=true")
                .then()
                .body("total", equalTo(1));
        var failed = UUID.randomUUID().toString();
        problem(as(REGISTRAR).header("Idempotency-Key", failed).body("{}").post(PARTNERS), 400, "validation-failed");
        as(REGISTRAR)
                .header("Idempotency-Key", failed)
                .body(association("Efter fejlen"))
                .post(PARTNERS)
                .then()
                .statusCode(201);
        problem(
                as(REGISTRAR)
                        .header("Idempotency-Key", "with space")
                        .body(association("A"))
                        .post(PARTNERS),
                400,
                "invalid-request");
    }
}
