package org.samverk.partners.partner;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.APartner.unitOf;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

/// Likely duplicates, and who to think of.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FindingTest {
    private static final String SUGGESTIONS = "/samverk/v1/partner-suggestions";

    private static String duplicates(String id) {
        return PARTNERS + "/" + id + "/likely-duplicates";
    }

    private static String entered(String name, String kind, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("name", name, "country", "SE", "kind", kind));
        body.putAll(more);
        return registered(body).path("id");
    }

    private static List<Map<String, String>> area(String level, String code) {
        return List.of(Map.of("country", "SE", "level", level, "code", code));
    }

    @Test
    void names_that_differ_by_a_letter_are_likely_the_same() {
        var one = registered(association("Bedsteforældrenes Gangklub i Ærøskøbing"))
                .<String>path("id");
        var other = registered(association("Bedsteforaeldrenes gangklub, Aeroskobing"))
                .<String>path("id");
        var unlike = registered(association("Ungdommens Svømmeklub")).<String>path("id");
        as(READER)
                .get(duplicates(one))
                .then()
                .statusCode(200)
                .body("items.partner.id", allOf(hasItem(other), not(hasItem(one)), not(hasItem(unlike))))
                .body("items[0].partner.id", equalTo(other))
                .body("items[0].reasons", contains("SIMILAR_NAME"))
                .body("items[0].score", allOf(greaterThanOrEqualTo(0.5f), lessThanOrEqualTo(1f)));
        as(REGISTRAR)
                .body(Map.of("into", one))
                .post(PARTNERS + "/" + other + "/mergers")
                .then()
                .statusCode(201);
        as(READER).get(duplicates(one)).then().body("items.partner.id", not(hasItem(other)));
    }

    @Test
    void a_number_or_key_of_two_partners_speaks_for_one_whatever_they_are_called() {
        var number = cvr();
        var one = registered(numbered("Kvarterets Køkken", number)).<String>path("id");
        var body = new HashMap<String, Object>(association("Fællesspisning Nord"));
        body.put(
                "identifiers",
                List.of(Map.of("scheme", "OTHER", "value", number.substring(0, 4) + "-" + number.substring(4))));
        var other = registered(body).<String>path("id");
        as(READER)
                .get(duplicates(one))
                .then()
                .body("items.find { it.partner.id == '%s' }.reasons".formatted(other), contains("SAME_NUMBER"));
        var keyed = new HashMap<String, Object>(association("Havnens Kor"));
        keyed.put("externalIds", List.of(Map.of("system", "crm", "value", number)));
        var first = registered(keyed).<String>path("id");
        keyed.put("name", "Syngende Sejlere");
        var second = registered(keyed).<String>path("id");
        as(READER)
                .get(duplicates(second))
                .then()
                .body("items.find { it.partner.id == '%s' }.reasons".formatted(first), contains("SAME_KEY"));
    }

    @Test
    void two_authorities_of_one_area_are_likely_one_and_units_are_not() {
        var one = entered("Åsele kommun", "MUNICIPALITY", Map.of("areas", area("MUNICIPALITY", "2463")));
        var other = entered("Kommunen i Aasele", "MUNICIPALITY", Map.of("areas", area("MUNICIPALITY", "2463")));
        var unit = registered(unitOf(one, "Åsele kommun, folkhälsa")).<String>path("id");
        as(READER)
                .get(duplicates(one))
                .then()
                .body("items.find { it.partner.id == '%s' }.reasons".formatted(other), hasItem("SAME_AUTHORITY"))
                .body("items.partner.id", not(hasItem(unit)));
    }

    @Test
    void likely_duplicates_are_bounded_and_one_statement() throws Exception {
        var ids = List.of("I", "II", "III", "IV").stream()
                .map(n -> registered(association("Folkedansens Venner " + n)).<String>path("id"))
                .toList();
        as(READER).get(duplicates(ids.getFirst()) + "?limit=2").then().body("items.size()", equalTo(2));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> as(READER).get(duplicates(ids.getFirst())).then().body("items.size()", equalTo(3))));
        problem(as(READER).get(duplicates(ids.getFirst()) + "?limit=51"), 400, "validation-failed");
        problem(as(READER).get(duplicates(UUID.randomUUID().toString())), 404, "not-found");
    }

    @Test
    void who_works_with_a_theme_is_found_by_area_region_and_nation() throws Exception {
        var theme = Map.<String, Object>of("themes", List.of("TEST:SLEEP"));
        var here = entered("Storumans sömnskola", "ASSOCIATION", with(theme, "areas", area("MUNICIPALITY", "2421")));
        var region = entered("Region Västerbotten", "HOSPITAL", with(theme, "areas", area("REGION", "24")));
        var nation = entered("Sömnförbundet", "ASSOCIATION", with(theme, "level", "NATIONAL"));
        var elsewhere =
                entered("Arjeplogs sömnskola", "ASSOCIATION", with(theme, "areas", area("MUNICIPALITY", "2506")));
        var other = entered("Storumans rökfria", "NGO", Map.of("areas", area("MUNICIPALITY", "2421")));
        as(READER)
                .get(SUGGESTIONS + "?area=SE-2421&theme=TEST:SLEEP")
                .then()
                .statusCode(200)
                .body("kinds.kind", contains("ASSOCIATION", "HOSPITAL"))
                .body("kinds[0].total", equalTo(2))
                .body("kinds[0].partners.partner.id", contains(here, nation))
                .body("kinds[0].partners.reach", contains("AREA", "NATION"))
                .body("kinds[1].partners.partner.id", contains(region))
                .body("kinds[1].partners.reach", contains("REGION"))
                .body("missingKinds", hasItems("MUNICIPALITY", "POLICE", "NGO"))
                .body("missingKinds", not(hasItem("HOSPITAL")))
                .body("missingKinds", not(hasItem("OTHER")));
        as(READER)
                .get(SUGGESTIONS + "?area=SE-24&theme=TEST:SLEEP")
                .then()
                .body("kinds.partners.partner.id.flatten()", containsInAnyOrder(here, nation, region));
        as(READER)
                .get(SUGGESTIONS + "?area=SE-2421")
                .then()
                .body("kinds.partners.partner.id.flatten()", hasItems(here, other, region))
                .body("kinds.partners.partner.id.flatten()", not(hasItem(elsewhere)));
        assertEquals(
                1,
                SqlStatements.during(() ->
                        as(READER).get(SUGGESTIONS + "?area=SE-2421").then().statusCode(200)));
    }

    @Test
    void those_who_are_not_there_are_not_suggested() {
        var theme = Map.<String, Object>of("themes", List.of("TEST:AWAY"), "areas", area("MUNICIPALITY", "2418"));
        var gone = entered("Upphörd", "NGO", with(theme, "validTo", "2020-12-31"));
        var archived = entered("Arkiverad", "NGO", theme);
        var inactive = entered("Inaktiv", "NGO", theme);
        as(REGISTRAR).post(PARTNERS + "/" + archived + "/archivals").then().statusCode(201);
        as(REGISTRAR).post(PARTNERS + "/" + inactive + "/deactivations").then().statusCode(201);
        as(READER)
                .get(SUGGESTIONS + "?area=SE-2418&theme=TEST:AWAY")
                .then()
                .body("kinds", empty())
                .body("missingKinds", hasItem("NGO"));
        as(READER).get(PARTNERS + "/" + gone).then().body("status", equalTo("INACTIVE"));
    }

    @Test
    void where_is_said_and_known() {
        problem(as(READER).get(SUGGESTIONS + "?theme=TOBACCO"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("area"));
        problem(as(READER).get(SUGGESTIONS + "?area=SE-9999"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("area"));
        problem(as(READER).get(SUGGESTIONS + "?area=Skövde"), 400, "validation-failed");
    }

    private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
        var more = new HashMap<>(some);
        more.put(name, value);
        return more;
    }
}
