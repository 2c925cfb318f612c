package org.samverk.followup.need;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.need.ANeed.CHALLENGES;
import static org.samverk.followup.need.ANeed.REPORTS;
import static org.samverk.followup.need.ANeed.addressed;
import static org.samverk.followup.need.ANeed.at;
import static org.samverk.followup.need.ANeed.challenge;
import static org.samverk.followup.need.ANeed.changed;
import static org.samverk.followup.need.ANeed.drafted;
import static org.samverk.followup.need.ANeed.finding;
import static org.samverk.followup.need.ANeed.raised;
import static org.samverk.followup.need.ANeed.report;
import static org.samverk.followup.need.ANeed.reportAt;
import static org.samverk.followup.need.ANeed.year;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class NeedInputTest {
    private static final Map<String, Object> NO_ID = Map.of("kind", "INDICATOR");
    private static final Map<String, Object> NO_URL = Map.of("kind", "URL");
    private static final Map<String, Object> PLAIN = Map.of("kind", "URL", "url", "http://example.org/");
    private static final Map<String, Object> BOTH =
            Map.of("kind", "MEASUREMENT", "id", UUID.randomUUID(), "url", "https://example.org/");

    private final Stage stage;

    @Inject
    NeedInputTest(Stage stage) {
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
    void every_member_of_a_challenge_to_blame_is_named() {
        problem(as(COORDINATOR).body("{}").post(CHALLENGES), 400, "validation-failed")
                .then()
                .body("errors.pointer", containsInAnyOrder("/area", "/theme", "/text", "/severity"));
        var content = challenge("Allt fel");
        content.put("area", "Skövde");
        content.put("theme", " ");
        content.put("severity", 6);
        content.put("evidence", List.of(NO_ID, NO_URL, PLAIN, BOTH));
        content.put("findings", List.of(Map.of("reportId", UUID.randomUUID())));
        content.put("targetGroups", List.of("YOUNG", "YOUNG"));
        content.put("activityIds", Collections.nCopies(2, UUID.randomUUID()));
        content.put("effort", Map.of());
        content.put("visibility", "RESTRICTED");
        content.put("externalIds", List.of(Map.of("system", "", "value", "x")));
        problem(as(COORDINATOR).body(content).post(CHALLENGES), 400, "validation-failed")
                .then()
                .body(
                        "errors.pointer.unique()",
                        containsInAnyOrder(
                                "/area",
                                "/theme",
                                "/severity",
                                "/evidence/0/id",
                                "/evidence/1/url",
                                "/evidence/2/url",
                                "/evidence/3/url",
                                "/findings/0/findingId",
                                "/targetGroups",
                                "/activityIds",
                                "/effort",
                                "/visibility",
                                "/externalIds/0/system"));
    }

    @Test
    void every_member_of_a_report_to_blame_is_named() {
        problem(as(COORDINATOR).body("{}").post(REPORTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", containsInAnyOrder("/area", "/year", "/title"));
        var content = report(
                1899,
                "Allt fel",
                Map.of(),
                finding("a", "GEOGRAPHIC", Map.of("demographicGroup", "YOUNG")),
                finding("b", "DEMOGRAPHIC", Map.of("area", "SE-1496")),
                finding("c", "NONE", Map.of("area", "SE-1496")),
                finding("d", "GEOGRAPHIC", Map.of("text", Map.of("sv", "var?"))),
                finding("e", "DEMOGRAPHIC", Map.of("demographicGroup", "")));
        content.put("visibility", "RESTRICTED");
        problem(as(COORDINATOR).body(content).post(REPORTS), 400, "validation-failed")
                .then()
                .body(
                        "errors.pointer.unique()",
                        containsInAnyOrder(
                                "/year",
                                "/findings/0/text",
                                "/findings/0/theme",
                                "/findings/1/breakdowns",
                                "/findings/2/breakdowns",
                                "/findings/3/breakdowns",
                                "/findings/4/breakdowns",
                                "/findings/4/breakdowns/0/area",
                                "/findings/5/breakdowns/0/demographicGroup",
                                "/visibility"));
        var twice = finding("två gånger");
        twice.put("id", UUID.randomUUID());
        problem(as(COORDINATOR).body(report(year(), "Dubbel", twice, twice)).post(REPORTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", containsInAnyOrder("/findings"));
    }

    @Test
    void what_varies_says_where_or_for_whom() {
        var both = finding("Båda", "DEMOGRAPHIC", Map.of("area", "SE-1496", "demographicGroup", "YOUNG"));
        drafted(report(
                year(),
                "Varierar",
                finding("Ingen"),
                finding("Plats", "GEOGRAPHIC", Map.of("area", "SE-1496")),
                finding("Grupp", "DEMOGRAPHIC", Map.of("demographicGroup", "VGR:NEETS")),
                both));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"area\":",
                "{\"area\":\"SE-1496\",\"theme\":\"TOBACCO\",\"text\":{\"sv\":\"x\"},\"severity\":\"much\"}",
                "{\"area\":\"SE-1496\",\"theme\":\"TOBACCO\",\"text\":{\"sv\":\"x\"},\"severity\":3,\"colour\":\"red\"}",
                "{\"area\":\"SE-1496\",\"theme\":\"TOBACCO\",\"text\":{\"sv\":\"a\\u0000b\"},\"severity\":3}",
                "{\"area\":\"SE-1496\",\"theme\":\"TOBACCO\",\"text\":{},\"severity\":3}",
                "{\"area\":\"SE-1496\",\"theme\":\"TOBACCO\",\"text\":{\"sv\":\"x\"},\"severity\":3,\"evidence\":[null]}",
                "{\"area\":\"SE-1496\",\"theme\":\"TOBACCO\",\"text\":{\"sv\":\"x\"},\"severity\":3,\"evidence\":[{\"kind\":\"RUMOUR\"}]}",
                "{\"area\":\"SE-1496\",\"theme\":\"TOBACCO\",\"text\":{\"sv\":\"x\"},\"severity\":3,\"activityIds\":[\"17\"]}"
            })
    void what_is_no_challenge_is_refused(String body) {
        as(COORDINATOR).body(body).post(CHALLENGES).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"area\":\"SE-1496\",\"year\":2026,\"title\":{\"sv\":\"x\"},\"findings\":[null]}",
                "{\"area\":\"SE-1496\",\"year\":2026.5,\"title\":{\"sv\":\"x\"}}",
                "{\"area\":\"SE-1496\",\"year\":2026,\"title\":{\"sv\":\"x\"},\"findings\":[{\"varies\":\"WILDLY\"}]}",
                "{\"area\":\"SE-1496\",\"year\":2026,\"title\":{\"sv\":\"x\"},\"colour\":\"red\"}"
            })
    void what_is_no_report_is_refused(String body) {
        as(COORDINATOR).body(body).post(REPORTS).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "health-challenges?status=DONE, validation-failed",
        "health-challenges?severity=6, validation-failed",
        "health-challenges?area=Skovde, validation-failed",
        "health-challenges?withoutActivity=perhaps, validation-failed",
        "health-challenges?activity=17, validation-failed",
        "health-challenges?externalId=nosystem, validation-failed",
        "health-challenges?id=17, validation-failed",
        "health-challenges?sort=colour, validation-failed",
        "health-challenges?limit=101, validation-failed",
        "health-challenges?colour=red, unknown-parameter",
        "health-challenges?page=501, too-deep",
        "health-challenges/summary?severity=0, validation-failed",
        "health-challenges/summary?page=1, unknown-parameter",
        "public-health-reports?yearFrom=MMXX, validation-failed",
        "public-health-reports?status=OPEN, validation-failed",
        "public-health-reports?area=1496, validation-failed",
        "public-health-reports?sort=title, validation-failed",
        "public-health-reports?severity=1, unknown-parameter",
        "public-health-reports/findings?varies=WILDLY, validation-failed",
        "public-health-reports/findings?area=1496, validation-failed",
        "public-health-reports/findings?sort=text, validation-failed",
        "public-health-reports/findings?status=DRAFT, unknown-parameter"
    })
    void what_no_list_can_find_is_refused(String query, String slug) {
        problem(as(COORDINATOR).get("/samverk/v1/" + query), 400, slug);
    }

    @Test
    void a_reason_is_a_text_that_has_an_end() {
        var challenge = addressed("Begrundad");
        for (var bad :
                List.of(Map.of(), Map.of("reason", " "), Map.of("reason", "x".repeat(2001)), Map.of("because", "x"))) {
            problem(as(COORDINATOR).body(bad).post(at(challenge) + "/resolutions"), 400, "validation-failed");
            problem(as(COORDINATOR).body(bad).post(at(challenge) + "/reopenings"), 400, "validation-failed");
        }
        as(COORDINATOR).get(at(challenge)).then().body("status", equalTo("ADDRESSED"));
    }

    @Test
    void a_patch_is_a_merge_patch_that_leads_to_what_is_in_order() {
        var challenge = raised(challenge("Lappad"));
        for (var bad : List.of("[]", "{\"theme\":null}", "{\"colour\":\"red\"}", "{\"severity\":9}")) {
            problem(as(COORDINATOR).header("If-Match", "*").body(bad).patch(at(challenge)), 400, "validation-failed");
        }
        changed(at(challenge), Map.of("status", "RESOLVED", "areaName", "Annanstans"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("status", equalTo("OPEN"));
        var report = drafted(report(year(), "Lappad"));
        problem(changed(reportAt(report), Map.of("findings", List.of(Map.of()))), 400, "validation-failed");
        as(COORDINATOR).get(reportAt(report)).then().body("version", equalTo(1));
    }
}
