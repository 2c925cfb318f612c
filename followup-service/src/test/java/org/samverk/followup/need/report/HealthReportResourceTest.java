package org.samverk.followup.need.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.need.ANeed.CHALLENGES;
import static org.samverk.followup.need.ANeed.REPORTS;
import static org.samverk.followup.need.ANeed.challenge;
import static org.samverk.followup.need.ANeed.changed;
import static org.samverk.followup.need.ANeed.drafted;
import static org.samverk.followup.need.ANeed.finding;
import static org.samverk.followup.need.ANeed.published;
import static org.samverk.followup.need.ANeed.raised;
import static org.samverk.followup.need.ANeed.report;
import static org.samverk.followup.need.ANeed.reportAt;
import static org.samverk.followup.need.ANeed.withdrawn;
import static org.samverk.followup.need.ANeed.year;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.need.ANeed;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class HealthReportResourceTest {
    private final Stage stage;

    @Inject
    HealthReportResourceTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        ANeed.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void it_is_read_back_as_said_in_one_statement_and_may_be_sent_back() throws Exception {
        var content = report(
                year(),
                "Folkhälsorapport",
                finding("Rökning", "GEOGRAPHIC", Map.of("area", "SE-14", "text", Map.of("sv", "Dubbelt så många"))),
                finding("Oro", "DEMOGRAPHIC", Map.of("demographicGroup", "YOUNG")));
        content.put("summary", Map.of("sv", "I korthet"));
        var report = drafted(content);
        report.then()
                .body("status", equalTo("DRAFT"))
                .body("visibility", equalTo("SHARED"))
                .body("owner.name", equalTo("Region Midtjylland"))
                .body("areaName", equalTo("Skövde"))
                .body("findings.id", not(contains((Object) null)))
                .body("findings.varies", contains("GEOGRAPHIC", "DEMOGRAPHIC"))
                .body("findings[0].breakdowns[0].text.sv", equalTo("Dubbelt så många"))
                .body("_links", hasKey("publish"));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(as(COORDINATOR).get(reportAt(report)).asString())
                .put(reportAt(report))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(reportAt(report))));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(REPORTS + "?limit=100")));
        var statements = SqlStatements.during(() -> drafted(content));
        assertTrue(statements <= 16, () -> statements + " statements");
    }

    @Test
    void findings_keep_their_ids_through_changes_and_only_the_service_gives_them() {
        var content = report(year(), "Utkast", finding("Först"), finding("Sedan"));
        var report = drafted(content);
        String second = report.path("findings[1].id");
        var kept = finding("Sedan, rättat");
        kept.put("id", second);
        var changed = changed(reportAt(report), Map.of("findings", List.of(finding("Ny"), kept)));
        changed.then()
                .statusCode(200)
                .body("findings[1].id", equalTo(second))
                .body("findings[1].text.sv", equalTo("Sedan, rättat"))
                .body("findings[0].id", not(equalTo(report.<String>path("findings[0].id"))));
        kept.put("id", UUID.randomUUID());
        problem(changed(reportAt(report), Map.of("findings", List.of(kept))), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/findings/0/id"));
        problem(as(COORDINATOR).body(report(year(), "Ny", kept)).post(REPORTS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/findings/0/id"));
    }

    @Test
    void what_it_names_is_there() {
        var odd = finding("c");
        odd.put("theme", "NO_SUCH_THEME");
        var content = report(
                year(),
                "Okänt",
                finding("a", "GEOGRAPHIC", Map.of("area", "SE-9999")),
                odd,
                finding("b", "DEMOGRAPHIC", Map.of("demographicGroup", "NOBODY")));
        content.put("area", "DK-999");
        problem(as(COORDINATOR).body(content).post(REPORTS), 422, "unknown-reference")
                .then()
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/area",
                                "/findings/0/breakdowns/0/area",
                                "/findings/1/theme",
                                "/findings/2/breakdowns/0/demographicGroup"));
    }

    @Test
    void it_is_its_owners_own_until_it_is_published_and_then_stays_as_it_is() {
        var year = year();
        var empty = drafted(report(year, "Tom"));
        empty.then().body("_links", not(hasKey("publish")));
        problem(as(COORDINATOR).post(reportAt(empty) + "/publications"), 422, "nothing-found")
                .then()
                .body("errors.pointer", contains("/findings"));
        var report = drafted(report(year, "Rapport", finding("Rökning")));
        problem(as(AARHUS).get(reportAt(report)), 404, "not-found");
        stage.at("2026-03-02T12:00:00Z");
        as(COORDINATOR)
                .post(reportAt(report) + "/publications")
                .then()
                .statusCode(201)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedAt", equalTo("2026-03-02T12:00:00Z"))
                .body("_links", hasKey("withdraw"))
                .body("_links", not(hasKey("update")));
        as(AARHUS).get(reportAt(report)).then().statusCode(200).body("_links", not(hasKey("withdraw")));
        problem(changed(reportAt(report), Map.of("title", Map.of("sv", "Annat"))), 409, "illegal-transition")
                .then()
                .body("allowed", contains("withdraw"));
        problem(as(COORDINATOR).header("If-Match", "*").delete(reportAt(report)), 409, "illegal-transition");
        problem(as(COORDINATOR).post(reportAt(report) + "/publications"), 409, "illegal-transition");
        as(COORDINATOR)
                .get(reportAt(report) + "?knownAt=2026-03-01T12:00:00Z")
                .then()
                .body("status", equalTo("DRAFT"))
                .body("_links", not(hasKey("publish")));
        problem(as(AARHUS).get(reportAt(report) + "?knownAt=2026-03-01T12:00:00Z"), 404, "not-found");
    }

    @Test
    void one_report_tells_of_an_area_in_a_year() {
        var year = year();
        var first = published(report(year, "Första", finding("Rökning")));
        var second = drafted(report(year, "Andra", finding("Rökning")));
        problem(as(COORDINATOR).post(reportAt(second) + "/publications"), 409, "published-already")
                .then()
                .body("errors.pointer", contains("/area", "/year"));
        problem(as(COORDINATOR).body(Map.of()).post(reportAt(first) + "/withdrawals"), 400, "validation-failed");
        withdrawn(first)
                .then()
                .statusCode(201)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("Fel underlag"))
                .body("withdrawnAt", notNullValue());
        as(AARHUS).get(reportAt(first)).then().statusCode(200).body("withdrawalReason", equalTo("Fel underlag"));
        problem(withdrawn(first), 409, "illegal-transition");
        as(COORDINATOR).post(reportAt(second) + "/publications").then().statusCode(201);
        var history = as(COORDINATOR).get(reportAt(first) + "/history?sort=version");
        history.then()
                .body(
                        "items.type",
                        contains(
                                "public-health-report.drafted",
                                "public-health-report.published",
                                "public-health-report.withdrawn"));
        assertFalse(history.asString().contains("Fel underlag"));
    }

    @Test
    void a_challenge_stands_on_findings_that_whoever_raises_it_sees_and_keeps_them() {
        var report = drafted(report(year(), "Utkast", finding("Rökning"), finding("Oro")));
        var reference = new HashMap<String, Object>();
        reference.put("reportId", report.path("id"));
        reference.put("findingId", report.path("findings[0].id"));
        var content = challenge("Ungas rökning");
        content.put("findings", List.of(reference));
        problem(as(AARHUS).body(content).post(CHALLENGES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/findings/0"));
        var mismatched = new HashMap<>(reference);
        mismatched.put("reportId", UUID.randomUUID());
        content.put("findings", List.of(mismatched));
        problem(as(COORDINATOR).body(content).post(CHALLENGES), 422, "unknown-reference");
        content.put("findings", List.of(reference));
        var challenge = raised(content);
        as(COORDINATOR)
                .get(CHALLENGES + "?report=" + report.path("id") + "&finding=" + report.path("findings[0].id"))
                .then()
                .body("items.id", contains(challenge.<String>path("id")));
        as(COORDINATOR)
                .get(CHALLENGES + "?finding=" + report.path("findings[1].id"))
                .then()
                .body("items", empty());
        problem(changed(reportAt(report), Map.of("findings", List.of())), 409, "still-in-use");
        problem(as(COORDINATOR).header("If-Match", "*").delete(reportAt(report)), 409, "still-in-use");
        changed(reportAt(report), Map.of("findings", List.of(report.<Map<String, Object>>path("findings[0]"))))
                .then()
                .statusCode(200);
        as(COORDINATOR)
                .header("If-Match", "*")
                .delete(ANeed.at(challenge))
                .then()
                .statusCode(204);
        as(COORDINATOR).header("If-Match", "*").delete(reportAt(report)).then().statusCode(204);
        problem(as(COORDINATOR).get(reportAt(report)), 410, "gone");
        problem(as(STRANGER).get(reportAt(report)), 404, "not-found");
    }

    @Test
    void lists_find_by_every_filter() {
        var year = year();
        var content = report(year, "Sökbar", finding("Rökning"));
        content.put("externalIds", List.of(Map.of("system", "arkiv", "value", "R-" + UUID.randomUUID())));
        var report = published(content);
        String id = report.path("id");
        for (var filter : List.of(
                "owner=" + REGION,
                "area=SE-1496",
                "area=SE-14",
                "area=SE",
                "yearFrom=" + year,
                "yearTo=" + year,
                "status=PUBLISHED",
                "theme=TOBACCO",
                "externalId=arkiv:" + report.path("externalIds[0].value"))) {
            as(COORDINATOR)
                    .get(REPORTS + "?count=true&id=" + id + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(1))
                    .body("items.id", contains(id));
        }
        for (var filter : List.of(
                "owner=" + MUNICIPALITY,
                "area=SE-13",
                "area=DK",
                "yearFrom=" + (year + 1),
                "yearTo=" + (year - 1),
                "status=DRAFT",
                "theme=ALCOHOL",
                "externalId=arkiv:none")) {
            as(COORDINATOR)
                    .get(REPORTS + "?count=true&id=" + id + "&" + filter)
                    .then()
                    .body("total", equalTo(0))
                    .body("items", empty());
        }
        var later = drafted(report(year(), "Senare", finding("Rökning")));
        var both = REPORTS + "?id=" + id + "," + later.path("id");
        as(COORDINATOR).get(both + "&sort=year").then().body("items.id", contains(id, later.path("id")));
        as(COORDINATOR).get(both + "&sort=-year").then().body("items.id", contains(later.path("id"), id));
        as(COORDINATOR).get(both + "&sort=status").then().body("items.id", contains(later.path("id"), id));
    }

    @Test
    void an_external_id_is_one_reports_of_its_owner() {
        var content = report(year(), "Först");
        content.put("externalIds", List.of(Map.of("system", "arkiv", "value", UUID.randomUUID())));
        drafted(content);
        problem(as(COORDINATOR).body(content).post(REPORTS), 409, "external-id-taken")
                .then()
                .body("errors.pointer", contains("/externalIds"));
    }

    @Test
    void findings_of_published_reports_are_found_across_them() throws Exception {
        var year = year();
        var anxious = finding("Oro", "DEMOGRAPHIC", Map.of("demographicGroup", "YOUNG"));
        anxious.put("theme", "MENTAL_HEALTH");
        var report =
                published(report(year, "Fynd", finding("Rökning", "GEOGRAPHIC", Map.of("area", "SE-13")), anxious));
        drafted(report(year, "Utkast", finding("Ej publicerat")));
        var withdrawn = published(report(year(), "Återtagen", finding("Gäller inte")));
        withdrawn(withdrawn);
        var found = REPORTS + "/findings?yearFrom=" + year + "&yearTo=" + year;
        as(STRANGER)
                .get(found + "&count=true&sort=theme")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.text.sv", contains("Oro", "Rökning"))
                .body("items.reportTitle.sv", contains("Fynd", "Fynd"))
                .body("items[0].owner.name", equalTo("Region Midtjylland"))
                .body("items[0].reportId", equalTo(report.<String>path("id")))
                .body("items[0].id", equalTo(report.<String>path("findings[1].id")));
        as(COORDINATOR).get(found + "&theme=MENTAL_HEALTH").then().body("items.text.sv", contains("Oro"));
        as(COORDINATOR).get(found + "&varies=GEOGRAPHIC").then().body("items.text.sv", contains("Rökning"));
        as(COORDINATOR).get(found + "&varies=NONE").then().body("items", empty());
        as(COORDINATOR).get(found + "&area=SE-13").then().body("items.text.sv", contains("Rökning"));
        as(COORDINATOR).get(found + "&area=SE-14&sort=-theme").then().body("items.text.sv", contains("Rökning", "Oro"));
        as(COORDINATOR).get(found + "&area=DK").then().body("items", empty());
        as(COORDINATOR).get(found + "&owner=" + MUNICIPALITY).then().body("items", empty());
        as(COORDINATOR).get(found + "&report=" + withdrawn.path("id")).then().body("items", empty());
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(found)));
    }
}
