package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.partners.stakeholder.AnAnalysis.COORDINATOR;
import static org.samverk.partners.stakeholder.AnAnalysis.HOSPITAL_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.MUNICIPALITY_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.OUTSIDER;
import static org.samverk.partners.stakeholder.AnAnalysis.REGION_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.added;
import static org.samverk.partners.stakeholder.AnAnalysis.as;
import static org.samverk.partners.stakeholder.AnAnalysis.assessed;
import static org.samverk.partners.stakeholder.AnAnalysis.assessment;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.content;
import static org.samverk.partners.stakeholder.AnAnalysis.drafted;
import static org.samverk.partners.stakeholder.AnAnalysis.engaged;
import static org.samverk.partners.stakeholder.AnAnalysis.engagement;
import static org.samverk.partners.stakeholder.AnAnalysis.group;
import static org.samverk.partners.stakeholder.AnAnalysis.key;
import static org.samverk.partners.stakeholder.AnAnalysis.objection;
import static org.samverk.partners.stakeholder.AnAnalysis.problem;
import static org.samverk.partners.stakeholder.AnAnalysis.raised;
import static org.samverk.partners.stakeholder.AnAnalysis.ready;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnalysisViewsTest {
    private static final String SVG = "image/svg+xml";

    @Test
    void progress_tells_of_ten_steps_which_are_done_and_what_is_missing() {
        var analysis = drafted(content());
        added(analysis, key(HOSPITAL_ID));
        added(analysis, group("Boende 75+"));
        as(COORDINATOR)
                .get(at(analysis) + "/progress")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"3-"))
                .body("done", equalTo(1))
                .body("steps", equalTo(10))
                .body("completable", equalTo(false))
                .body(
                        "items.item",
                        contains(
                                "OPPORTUNITIES",
                                "OWN_GOALS",
                                "STAKEHOLDERS",
                                "STAKEHOLDER_GOALS",
                                "INFLUENCE_AND_MANDATE",
                                "PHASES",
                                "MODES",
                                "TIME_PLAN",
                                "ARGUMENTS",
                                "CITIZEN_BENEFIT"))
                .body("items[0].gaps.code", contains("AVAILABLE_RESOURCES", "TIME_FRAME", "FEASIBILITY"))
                .body("items[3].gaps.code", contains("GOALS", "BENEFITS"))
                .body("items[3].gaps.name", contains("Sygehus Østjylland", "Sygehus Østjylland"))
                .body("items[4].gaps.code", contains("INFLUENCE", "MANDATE"));
    }

    @Test
    void all_ten_steps_can_be_done() {
        var analysis = ready();
        var before = as(COORDINATOR).get(at(analysis) + "/progress");
        before.then().body("done", equalTo(9)).body("completable", equalTo(true));
        before.then().body("items[8].gaps.code", contains("OBJECTIONS"));
        var argued = new HashMap<String, Object>(objection("Det koster for meget"));
        raised(analysis, argued);
        as(COORDINATOR).get(at(analysis) + "/progress").then().body("items[8].gaps.code", contains("ARGUMENT"));
        argued.put("argument", "Et hoftebrud koster mere");
        raised(analysis, argued);
        var open = as(COORDINATOR).get(at(analysis)).<String>path("objections[0].id");
        AnAnalysis.changing(COORDINATOR).delete(at(analysis) + "/objections/" + open);
        as(COORDINATOR)
                .get(at(analysis) + "/progress")
                .then()
                .body("done", equalTo(10))
                .body("items[8].gaps", empty());
    }

    @Test
    void the_matrix_places_who_is_assessed_by_the_mean_of_the_latest() {
        var analysis = drafted(content());
        var hospital = added(analysis, key(HOSPITAL_ID));
        assessed(hospital, assessment(REGION_ID, "2026-01-10", 2, 4));
        assessed(hospital, assessment(MUNICIPALITY_ID, "2026-01-10", 3, 5));
        var group = added(analysis, group("Boende 75+"));
        assessed(group, assessment(REGION_ID, "2026-01-10", 5, 1));
        added(analysis, group("Naboerne"));
        as(COORDINATOR)
                .get(at(analysis) + "/matrix")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("threshold", equalTo(3))
                .body("items.rank", contains(1, 2))
                .body("items.name", contains("Sygehus Østjylland", "Boende 75+"))
                .body("items.quadrant", contains("KEEP_SATISFIED", "KEEP_INFORMED"))
                .body("items[0].interestLevel.mean", equalTo(2.5f))
                .body("items[0].influenceLevel.spread", equalTo(1))
                .body("unassessedStakeholders.name", contains("Naboerne"));
        problem(as(OUTSIDER).get(at(analysis) + "/matrix"), 404, "not-found");
        problem(as(OUTSIDER).accept(SVG).get(at(analysis) + "/matrix"), 404, "not-found");
    }

    @Test
    void the_matrix_is_drawn_in_the_language_of_its_reader() {
        var analysis = ready();
        var svg = as(COORDINATOR)
                .accept(SVG)
                .header("Accept-Language", "da-DK, en;q=0.5")
                .get(at(analysis) + "/matrix");
        svg.then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/svg+xml;charset=UTF-8"))
                .header("Content-Language", equalTo("da"))
                .header("ETag", matchesPattern("\"4-[0-9a-f]{8}\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Vary", containsString("Accept-Language"));
        var text = svg.asString();
        org.junit.jupiter.api.Assertions.assertTrue(text.contains("Inddrag tæt") && text.contains("Sygehus"), text);
        as(COORDINATOR)
                .accept(SVG)
                .header("Accept-Language", "da")
                .header("If-None-Match", svg.getHeader("ETag"))
                .get(at(analysis) + "/matrix")
                .then()
                .statusCode(304);
        as(COORDINATOR)
                .accept(SVG)
                .header("Accept-Language", "sv")
                .header("If-None-Match", svg.getHeader("ETag"))
                .get(at(analysis) + "/matrix")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("sv"));
        problem(as(COORDINATOR).accept("image/png").get(at(analysis) + "/matrix"), 406, "not-acceptable");
    }

    @Test
    void the_timeline_is_data_a_table_or_a_calendar_and_first_things_come_first() {
        var analysis = ready();
        var group = added(analysis, group("=Naboerne, \"øst\""));
        engaged(group, Map.of("phase", "NEEDS_ANALYSIS", "mode", "INFORM", "start", "2026-02-10"));
        engaged(group, Map.of("phase", "FOLLOW_UP"));
        var at = at(analysis) + "/timeline";
        as(COORDINATOR)
                .get(at)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("items.phase", contains("NEEDS_ANALYSIS", "PLANNING", "FOLLOW_UP"))
                .body("items[1].name", equalTo("Sygehus Østjylland"))
                .body("end", equalTo("2026-12-31"));
        var csv = as(COORDINATOR).accept("text/csv").get(at);
        csv.then().statusCode(200).header("Content-Type", equalTo("text/csv;charset=UTF-8"));
        csv.then().body(containsString("\r\n2026-02-10,,NEEDS_ANALYSIS,INFORM,\"'=Naboerne, \"\"øst\"\"\",PRIMARY,"));
        as(COORDINATOR).accept("Text/CSV").get(at).then().header("Content-Type", equalTo("text/csv;charset=UTF-8"));
        var ics = as(COORDINATOR)
                .accept("text/calendar")
                .header("Accept-Language", "da")
                .get(at);
        ics.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
                .body(startsWith("BEGIN:VCALENDAR\r\n"))
                .body(containsString("DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260321\r\n"))
                .body(containsString("SUMMARY:Arbejdsgruppe med Sygehus Østjylland (planlægning)\r\n"))
                .body(not(containsString("opfølgning")));
        problem(as(COORDINATOR).accept("application/pdf").get(at), 406, "not-acceptable");
    }

    @Test
    void a_fall_injury_forum_of_six_sectors_is_analysed_from_start_to_end() {
        var analysis = drafted(AnAnalysis.whole());
        var partners = List.of(HOSPITAL_ID, MUNICIPALITY_ID, REGION_ID);
        for (var partner : partners) {
            var at = added(analysis, AnAnalysis.wholeKey(partner));
            assessed(at, assessment(REGION_ID, "2026-01-10", 4, 5));
            engaged(at, engagement("PLANNING", "WORK_GROUP"));
        }
        for (var kind : List.of("CHURCH", "BUSINESS", "ACADEMIA")) {
            added(analysis, Map.of("name", "Fra " + kind, "kind", kind, "importance", "SECONDARY"));
        }
        AnAnalysis.act(analysis, "submissions");
        AnAnalysis.act(analysis, "completions").then().body("stakeholders", hasSize(6));
    }
}
