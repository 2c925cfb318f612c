package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PartnerChangeTest {
    private static final String PARTNERS = "/samverk/v1/partners";

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
                .body("allowed", contains("restore", "deactivate", "merge", "succeed"));
        as(REGISTRAR)
                .post(at + "/restorations")
                .then()
                .statusCode(201)
                .body("archived", equalTo(false))
                .body("version", equalTo(3));
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
        as(READER)
                .queryParam("knownAt", partner.<String>path("updatedAt"))
                .get(at)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        problem(as(READER).get(at + "?knownAt=2001-01-01T00:00:00Z"), 404, "not-found");
    }
}
