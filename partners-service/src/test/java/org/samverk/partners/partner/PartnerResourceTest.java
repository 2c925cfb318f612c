package org.samverk.partners.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.coordinatorOf;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PartnerResourceTest {
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
        problem(as(REGISTRAR).body(numbered("Den anden", number)).post(PARTNERS), 422, "identifier-taken")
                .then()
                .body("detail", containsString(first.path("id")))
                .body("errors[0].pointer", equalTo("/identifiers/0/value"));
        problem(as(REGISTRAR).body(numbered("Forkert", "24256791")).post(PARTNERS), 422, "invalid-identifier")
                .then()
                .body("errors[0].code", equalTo("check-digit"));
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
    void names_are_found_in_any_case_and_by_the_neighbours_letters() {
        registered(association("Ærø Søsportens Århus-afdeling"));
        for (var words : List.of("ærø", "AERO", "arø sösportens", "aarhus", "ARHUS sosport", "Århus")) {
            as(READER)
                    .queryParam("q", words)
                    .get(PARTNERS)
                    .then()
                    .statusCode(200)
                    .body("items.name", hasItem("Ærø Søsportens Århus-afdeling"));
        }
        as(READER).queryParam("q", "100%").get(PARTNERS).then().body("items", empty());
    }

    @Test
    void a_region_counts_its_municipalities_in() {
        registered(Map.of(
                "name",
                "Skövde kommun",
                "country",
                "SE",
                "kind",
                "MUNICIPALITY",
                "areas",
                List.of(Map.of("country", "SE", "level", "MUNICIPALITY", "code", "1496"))));
        as(READER).get(PARTNERS + "?area=SE-14").then().body("items.name", hasItem("Skövde kommun"));
        as(READER).get(PARTNERS + "?area=SE-12").then().body("items.name", not(hasItem("Skövde kommun")));
    }

    @Test
    void lists_are_paged_sorted_and_counted() {
        for (var name : List.of("Pagina C", "Pagina A", "Pagina B")) {
            registered(association(name));
        }
        as(READER)
                .get(PARTNERS + "?q=pagina&sort=name&limit=2&count=true")
                .then()
                .body("items.name", contains("Pagina A", "Pagina B"))
                .body("total", equalTo(3))
                .body("_links.next.href", containsString("page=2"));
        as(READER)
                .get(PARTNERS + "?q=pagina&sort=name&limit=2&page=2")
                .then()
                .body("items.name", contains("Pagina C"))
                .body("_links", not(hasKey("next")))
                .body("$", not(hasKey("total")));
        as(READER).get(PARTNERS + "?q=pagina").then().body("items.name", contains("Pagina B", "Pagina A", "Pagina C"));
        problem(as(READER).get(PARTNERS + "?page=101&limit=100"), 400, "too-deep");
        problem(as(READER).get(PARTNERS + "?sort=shoeSize"), 400, "validation-failed");
    }

    @Test
    void bad_parameters_are_named() {
        problem(as(READER).get(PARTNERS + "?colour=red"), 400, "unknown-parameter")
                .then()
                .body("errors[0].parameter", equalTo("colour"));
        problem(as(READER).get(PARTNERS + "?kind=TOWN"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("kind"))
                .body("errors[0].detail", containsString("MUNICIPALITY"));
        problem(as(READER).get(PARTNERS + "?limit=many"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("limit"));
        problem(as(READER).get(PARTNERS + "?limit=101"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("limit"));
        problem(as(READER).get(PARTNERS + "?area=XX-1"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("area"));
        problem(as(READER).get(PARTNERS + "/" + UUID.randomUUID() + "?knownAt=yesterday"), 400, "validation-failed");
        problem(as(READER).get(PARTNERS + "/no-uuid"), 404, "not-found");
    }

    @Test
    void bad_bodies_are_named_and_change_nothing() {
        problem(as(REGISTRAR).body("{\"name\": ").post(PARTNERS), 400, "malformed-json");
        problem(as(REGISTRAR).body("").post(PARTNERS), 400, "validation-failed");
        problem(as(REGISTRAR).body("null").post(PARTNERS), 400, "validation-failed");
        problem(as(REGISTRAR).body("[]").post(PARTNERS), 400, "validation-failed");
        problem(
                        as(REGISTRAR)
                                .body("{\"name\":\"A\",\"country\":\"DK\",\"kind\":\"NGO\",\"colour\":\"red\"}")
                                .post(PARTNERS),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/colour"));
        problem(
                        as(REGISTRAR)
                                .body("{\"name\":\"A\",\"country\":\"DK\",\"kind\":\"TOWN\"}")
                                .post(PARTNERS),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].detail", containsString("NGO"));
        problem(as(REGISTRAR).body("{\"name\":\" \",\"country\":\"DK\"}").post(PARTNERS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/kind", "/name"));
        problem(
                        as(REGISTRAR)
                                .body("{\"name\":\"a\\u0000b\",\"country\":\"DK\",\"kind\":\"NGO\"}")
                                .post(PARTNERS),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/name"));
        problem(
                as(REGISTRAR)
                        .body("{\"name\":\"A\",\"name\":\"B\",\"country\":\"DK\",\"kind\":\"NGO\"}")
                        .post(PARTNERS),
                400,
                "malformed-json");
        problem(as(REGISTRAR).body(association("x".repeat(1_100_000))).post(PARTNERS), 413, "payload-too-large");
    }

    @Test
    void protocol_faults_are_problems_too() {
        problem(given().get(PARTNERS), 401, "unauthorized").then().header("WWW-Authenticate", containsString("Bearer"));
        problem(given().auth().oauth2("garbage").get(PARTNERS), 401, "unauthorized");
        problem(as(READER).body(association("A")).post(PARTNERS), 403, "forbidden");
        problem(as(READER).get("/samverk/v1/nothing"), 404, "not-found");
        problem(as(READER).delete(PARTNERS), 405, "method-not-allowed")
                .then()
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        problem(as(READER).accept("image/png").get(PARTNERS), 406, "not-acceptable");
        problem(as(REGISTRAR).contentType("text/plain").body("A").post(PARTNERS), 415, "unsupported-media-type");
    }

    @Test
    void a_write_needs_the_version_it_was_made_from() {
        var partner = registered(association("Versioneret"));
        var at = PARTNERS + "/" + partner.path("id");
        problem(as(REGISTRAR).body(association("Ny")).put(at), 428, "precondition-required");
        problem(
                as(REGISTRAR)
                        .header("If-Match", "\"7\"")
                        .body(association("Ny"))
                        .put(at),
                412,
                "precondition-failed");
        as(REGISTRAR)
                .header("If-Match", "\"1\"")
                .body(association("Ny"))
                .put(at)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("name", equalTo("Ny"));
        problem(
                as(REGISTRAR)
                        .header("If-Match", "\"1-abc\"")
                        .body(association("Nyere"))
                        .put(at),
                412,
                "precondition-failed");
    }

    @Test
    void what_was_read_can_be_sent_back_and_is_no_change() {
        var partner = registered(numbered("Frem og tilbage", cvr()));
        var at = PARTNERS + "/" + partner.path("id");
        as(REGISTRAR)
                .header("If-Match", partner.header("ETag"))
                .body(partner.asString())
                .put(at)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(READER)
                .header("If-None-Match", as(READER).get(at).header("ETag"))
                .get(at)
                .then()
                .statusCode(304);
        as(READER).get(at + "/history").then().body("items", hasSize(1));
    }

    @Test
    void a_merge_patch_clears_with_null_and_leaves_what_is_absent() {
        var partner = registered(Map.of(
                "name", "Lappet", "country", "DK", "kind", "NGO", "level", "LOCAL", "themes", List.of("TOBACCO")));
        var at = PARTNERS + "/" + partner.path("id");
        as(REGISTRAR)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"level\":null,\"name\":\"Nyt navn\"}")
                .patch(at)
                .then()
                .statusCode(200)
                .body("name", equalTo("Nyt navn"))
                .body("themes", contains("TOBACCO"))
                .body("$", not(hasKey("level")));
        problem(
                        as(REGISTRAR)
                                .header("If-Match", "\"2\"")
                                .body("{\"name\":null}")
                                .patch(at),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/name"));
        problem(
                        as(REGISTRAR)
                                .header("If-Match", "\"2\"")
                                .body("{\"nam\":\"x\"}")
                                .patch(at),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/nam"));
        problem(as(REGISTRAR).header("If-Match", "\"2\"").body("[1]").patch(at), 400, "validation-failed");
    }

    @Test
    void an_archived_partner_leaves_the_lists_and_comes_back() {
        var partner = registered(association("Arkiveret sag"));
        var at = PARTNERS + "/" + partner.path("id");
        as(REGISTRAR)
                .post(at + "/archivals")
                .then()
                .statusCode(201)
                .body("archived", equalTo(true))
                .body("_links", hasKey("restore"));
        as(READER).get(PARTNERS + "?q=arkiveret").then().body("items", empty());
        as(READER).get(PARTNERS + "?q=arkiveret&archived=true").then().body("items", hasSize(1));
        problem(as(REGISTRAR).post(at + "/archivals"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("restore"));
        as(REGISTRAR)
                .post(at + "/restorations")
                .then()
                .statusCode(201)
                .body("archived", equalTo(false))
                .body("version", equalTo(3));
    }

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
        var unit = registered(Map.of(
                        "name",
                        "Forvaltningen",
                        "country",
                        "DK",
                        "kind",
                        "MUNICIPAL_ADMINISTRATION",
                        "parentPartnerId",
                        top))
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

    @Test
    void history_tells_who_when_and_what_and_that_the_chain_holds() {
        var partner = registered(association("Historisk"));
        var at = PARTNERS + "/" + partner.path("id");
        as(REGISTRAR)
                .header("If-Match", "\"1\"")
                .body(association("Omdøbt"))
                .put(at)
                .then()
                .statusCode(200);
        as(READER)
                .get(at + "/history")
                .then()
                .body("items.type", contains("partner.changed", "partner.registered"))
                .body("items.version", contains(2, 1))
                .body("items[0].changes.find { it.path == '/content/name' }.value", equalTo("Omdøbt"))
                .body("items.actorOrganisation", everyItem(equalTo("DK_CVR:29190925")))
                .body("items.traceId", everyItem(matchesPattern("[0-9a-f]{32}")))
                .body("chainHolds", equalTo(true));
        as(READER)
                .get(at + "/history?sort=version&limit=1&count=true")
                .then()
                .body("items.version", contains(1))
                .body("total", equalTo(2));
        problem(as(READER).get(at + "/history?sort=recordedAt"), 400, "validation-failed");
        var first = as(READER)
                .get(at + "/history")
                .<List<String>>path("items.recordedAt")
                .get(1);
        as(READER)
                .queryParam("knownAt", first)
                .get(at)
                .then()
                .statusCode(200)
                .body("name", equalTo("Historisk"))
                .body("version", equalTo(1));
        problem(as(READER).get(at + "?knownAt=2001-01-01T00:00:00Z"), 404, "not-found");
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

    @Test
    void a_reading_is_one_statement_and_a_list_a_bounded_few() throws Exception {
        var id = registered(association("Talt")).<String>path("id");
        as(READER).get(PARTNERS + "/" + id);
        assertEquals(
                1,
                SqlStatements.during(
                        () -> as(READER).get(PARTNERS + "/" + id).then().statusCode(200)));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> as(READER).get(PARTNERS + "?limit=100").then().statusCode(200)));
        assertEquals(
                2,
                SqlStatements.during(() -> as(READER)
                        .get(PARTNERS + "?limit=100&count=true")
                        .then()
                        .statusCode(200)));
        assertTrue(SqlStatements.during(() -> registered(association("Talt igen"))) <= 3);
    }

    @Test
    void nulls_in_lists_and_unstorable_text_are_named() throws Exception {
        problem(
                        as(REGISTRAR)
                                .body("{\"name\":\"A\",\"country\":\"DK\",\"kind\":\"NGO\",\"themes\":[null]}")
                                .post(PARTNERS),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", startsWith("/themes"));
        var at = PARTNERS + "/" + registered(association("Nul")).path("id");
        for (var member : List.of("themes", "identifiers", "areas", "externalIds")) {
            problem(
                    as(REGISTRAR)
                            .header("If-Match", "\"1\"")
                            .body("{\"" + member + "\":[null]}")
                            .patch(at),
                    400,
                    "validation-failed");
        }
        problem(
                as(REGISTRAR)
                        .header("If-Match", "\"1\"")
                        .body("{\"name\":\"\\ud800x\"}")
                        .patch(at),
                400,
                "validation-failed");
        problem(as(READER).urlEncodingEnabled(false).get(PARTNERS + "?q=a%00b"), 400, "validation-failed");
        problem(as(READER).get(PARTNERS + "?kind="), 400, "validation-failed");
        problem(as(READER).get(PARTNERS + "?kind=NGO&kind=SCHOOL"), 400, "validation-failed");
        problem(as(READER).get(PARTNERS + "?id=" + "-".repeat(36)), 400, "validation-failed");
        problem(as(READER).get(at + "?knownAt=-4800-01-01T00:00:00Z"), 400, "validation-failed");
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
        as(org.samverk.kit.testing.Tokens.withSubject("samso", "AREA:DK-741", "reader", "coordinator"))
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

    static Response problem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("title", notNullValue())
                .body("status", equalTo(status))
                .body("detail", notNullValue())
                .body("instance", startsWith("/"));
        return response;
    }
}
