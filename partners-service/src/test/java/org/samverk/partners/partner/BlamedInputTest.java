package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.testing.PostgresResource;

/// An error names what the caller wrote, by the name the caller wrote it under.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BlamedInputTest {
    private static final String PARTNERS = "/samverk/v1/partners";

    @Test
    void a_rule_about_several_members_points_at_one_that_was_sent() {
        var area = Map.of("country", "DK", "level", "MUNICIPALITY", "code", "727");
        var number = cvr();
        var twice = Map.<String, Object>of(
                "identifiers", List.of(identifier(number, false), identifier("DK " + number, false)),
                "areas", List.of(area, Map.of("country", "DK", "level", "MUNICIPALITY", "code", "0727")),
                "themes", List.of("TOBACCO", "TOBACCO"),
                "externalIds", List.of(Map.of("system", "a", "value", "b"), Map.of("system", "a", "value", "b")));
        twice.forEach((member, value) -> blamed(with(member, value), "/" + member));
        blamed(with("identifiers", List.of(identifier(number, true), identifier(cvr(), true))), "/identifiers");
        var at = PARTNERS + "/" + registered(association("Dobbelt")).path("id");
        problem(
                        as(REGISTRAR)
                                .header("If-Match", "\"1\"")
                                .body(Map.of("themes", twice.get("themes")))
                                .patch(at),
                        400,
                        "validation-failed")
                .then()
                .body("errors.pointer", contains("/themes"));
        var misspelt = "{\"parentPartnerID\": null}";
        problem(as(REGISTRAR).header("If-Match", "\"1\"").body(misspelt).patch(at), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/parentPartnerID"));
    }

    @ParameterizedTest
    @CsvSource({
        "/areas?limit=0, limit",
        "/code-lists?page=0, page",
        "/partners?limit=0, limit",
        "/partners?externalId=x, externalId",
        "/partners?id=x, id",
        "/events/partners?after=-1, after"
    })
    void a_parameter_is_blamed_under_its_name_in_the_query(String path, String parameter) {
        problem(as(READER).get("/samverk/v1" + path), 400, "validation-failed")
                .then()
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void a_name_is_one_line_and_reads_as_it_is_written() {
        for (var name : List.of("Aarhus\nKommune", "Aarhus\tKommune", "Aarhus \u202Eenummok", "Aarhus\u2066 K")) {
            blamed(with("name", name), "/name");
            blamed(with("names", Map.of("sv", name)), "/names/sv");
        }
        registered(with("name", "Foreningen \u201CÅ & Ø\u201D – Ærø"));
    }

    @Test
    void an_empty_body_is_blamed_as_a_whole() {
        problem(as(REGISTRAR).body("null").post(PARTNERS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains(""));
    }

    @Test
    void a_flag_left_out_is_not_said() {
        var first = Map.of("scheme", "DK_CVR", "value", cvr());
        var second = Map.of("scheme", "OTHER", "value", "F-17", "primary", true);
        registered(with("identifiers", List.of(first, second)))
                .then()
                .body("identifiers.primary", contains(false, true));
    }

    @Test
    void where_no_identifier_is_said_to_be_the_primary_one_the_first_is() {
        var first = Map.of("scheme", "DK_CVR", "value", cvr());
        var second = Map.of("scheme", "OTHER", "value", "F-17");
        registered(with("identifiers", List.of(first, second)))
                .then()
                .body("identifiers.primary", contains(true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "name, 5, a text without control characters",
        "parentPartnerId, \"x\", 'an id, as 0193a5c0-3d52-7cc1-9a54-6f2f0c8f1b11'",
        "isIdeburen, \"maybe\", true or false",
        "themes, \"TOBACCO\", a list",
        "names, 7, an object"
    })
    void what_was_expected_is_said_in_words_of_json(String member, String value, String expected) {
        var body = "{\"%s\": %s}".formatted(member, value);
        problem(as(REGISTRAR).body(body).post(PARTNERS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/" + member))
                .body("errors.detail", contains("The value does not fit; expected " + expected + "."));
    }

    private static void blamed(Map<String, Object> body, String pointer) {
        problem(as(REGISTRAR).body(body).post(PARTNERS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains(pointer));
    }

    private static Map<String, Object> with(String member, Object value) {
        var body = new HashMap<String, Object>(association("Med " + member));
        body.put(member, value);
        return body;
    }

    private static Map<String, Object> identifier(String cvr, boolean primary) {
        return Map.of("scheme", "DK_CVR", "value", cvr, "primary", primary);
    }
}
