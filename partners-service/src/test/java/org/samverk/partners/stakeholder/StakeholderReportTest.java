package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.stakeholder.AnAnalysis.ANALYSES;
import static org.samverk.partners.stakeholder.AnAnalysis.COORDINATOR;
import static org.samverk.partners.stakeholder.AnAnalysis.HOSPITAL_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.OUTSIDER;
import static org.samverk.partners.stakeholder.AnAnalysis.REPORTS;
import static org.samverk.partners.stakeholder.AnAnalysis.act;
import static org.samverk.partners.stakeholder.AnAnalysis.added;
import static org.samverk.partners.stakeholder.AnAnalysis.as;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.changing;
import static org.samverk.partners.stakeholder.AnAnalysis.completed;
import static org.samverk.partners.stakeholder.AnAnalysis.content;
import static org.samverk.partners.stakeholder.AnAnalysis.created;
import static org.samverk.partners.stakeholder.AnAnalysis.drafted;
import static org.samverk.partners.stakeholder.AnAnalysis.engaged;
import static org.samverk.partners.stakeholder.AnAnalysis.group;
import static org.samverk.partners.stakeholder.AnAnalysis.key;
import static org.samverk.partners.stakeholder.AnAnalysis.objection;
import static org.samverk.partners.stakeholder.AnAnalysis.path;
import static org.samverk.partners.stakeholder.AnAnalysis.problem;
import static org.samverk.partners.stakeholder.AnAnalysis.raised;
import static org.samverk.partners.stakeholder.AnAnalysis.wholeKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StakeholderReportTest {
    private final SettableClock clock;

    @Inject
    StakeholderReportTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void open_objections_are_those_neither_answered_nor_accepted() {
        var analysis = drafted(content());
        var hospital = added(analysis, key(HOSPITAL_ID));
        var open = new HashMap<String, Object>(objection("Ingen tid"));
        open.put("stakeholderId", hospital.substring(hospital.lastIndexOf('/') + 1));
        open.put("argument", "Det sparer tid");
        raised(analysis, open);
        raised(analysis, objection("Ingen penge"));
        raised(analysis, Map.of("type", "OBJECTION", "text", "Sandt nok", "status", "ACCEPTED"));
        var at = REPORTS + "/open-objections?analysis=" + analysis.path("id");
        as(COORDINATOR)
                .get(at + "&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.text", contains("Ingen penge", "Ingen tid"))
                .body("items[1].name", equalTo("Sygehus Østjylland"))
                .body("items[1].argument", equalTo("Det sparer tid"))
                .body("items[1].analysisTitle.da", equalTo("Faldulykker på tværs"))
                .body("items[0]", not(hasKey("name")));
        as(COORDINATOR).get(at + "&importance=KEY").then().body("items.text", contains("Ingen tid"));
        as(COORDINATOR).get(at + "&sort=raisedAt&limit=1").then().body("items.text", contains("Ingen tid"));
        as(OUTSIDER).get(at + "&count=true").then().body("total", equalTo(0)).body("items", empty());
        problem(as(COORDINATOR).get(at + "&sort=text"), 400, "validation-failed");
    }

    @Test
    void a_stakeholder_without_benefit_is_a_gap_until_somebody_says_what_is_in_it_for_them() {
        var analysis = drafted(content());
        var hospital = added(analysis, key(HOSPITAL_ID));
        added(analysis, group("Naboerne"));
        var at = REPORTS + "/benefit-gaps?analysis=" + analysis.path("id");
        as(COORDINATOR)
                .get(at + "&sort=importance")
                .then()
                .statusCode(200)
                .body("items.name", contains("Sygehus Østjylland", "Naboerne"));
        changing(COORDINATOR).body(wholeKey(HOSPITAL_ID)).put(hospital).then().statusCode(200);
        as(COORDINATOR).get(at).then().body("items.name", contains("Naboerne"));
        as(OUTSIDER).get(at).then().body("items", empty());
        as(COORDINATOR)
                .get(REPORTS + "/benefit-gaps?limit=100&stakeholder=" + HOSPITAL_ID)
                .then()
                .body("items.analysisId", not(hasItem((String) analysis.path("id"))));
    }

    @Test
    void whom_to_involve_soon_counts_days_where_the_owner_is() {
        var analysis = drafted(content());
        var hospital = added(analysis, key(HOSPITAL_ID));
        var today = path(engaged(hospital, Map.of("phase", "PLANNING", "start", "2030-03-01")));
        engaged(hospital, Map.of("phase", "IMPLEMENTATION", "start", "2030-03-31"));
        engaged(hospital, Map.of("phase", "FOLLOW_UP", "start", "2030-04-01"));
        engaged(hospital, Map.of("phase", "NEEDS_ANALYSIS", "start", "2030-02-28"));
        clock.set(Instant.parse("2030-02-28T23:30:00Z"));
        var at = REPORTS + "/upcoming-engagements?analysis=" + analysis.path("id");
        as(COORDINATOR)
                .get(at)
                .then()
                .statusCode(200)
                .body("items.phase", contains("PLANNING", "IMPLEMENTATION", "FOLLOW_UP"));
        as(COORDINATOR).get(at + "&withinDays=30").then().body("items.start", contains("2030-03-01", "2030-03-31"));
        as(COORDINATOR).get(at + "&withinDays=0&count=true").then().body("total", equalTo(1));
        as(COORDINATOR).get(at + "&sort=-start").then().body("items[0].phase", equalTo("FOLLOW_UP"));
        as(OUTSIDER).get(at).then().body("items", empty());
        problem(as(COORDINATOR).get(at + "&withinDays=367"), 400, "validation-failed");
        problem(as(COORDINATOR).get(at + "&withinDays=soon"), 400, "validation-failed");
        created(as(COORDINATOR).body(Map.of("status", "DONE")).post(today + "/outcomes"));
        as(COORDINATOR).get(at + "&withinDays=0").then().body("items", empty());
    }

    @Test
    void an_analysis_is_past_its_time_frame_the_day_after_its_last_where_its_owner_is() {
        var analysis = drafted(AnAnalysis.whole());
        var at = ANALYSES + "?pastTimeFrame=true&id=" + analysis.path("id");
        clock.set(Instant.parse("2026-12-31T22:30:00Z"));
        as(COORDINATOR).get(at).then().body("items", empty());
        clock.set(Instant.parse("2026-12-31T23:00:00Z"));
        as(COORDINATOR).get(at).then().body("items.pastTimeFrame", contains(true));
        as(COORDINATOR).get(at(analysis)).then().body("pastTimeFrame", equalTo(true));
        as(OUTSIDER).get(at).then().body("items", empty());
        as(COORDINATOR).get(at.replace("true", "false")).then().body("items", empty());
    }

    @Test
    void what_is_archived_is_left_out_of_reports() {
        var analysis = completed();
        raised(analysis, objection("For sent"));
        var at = REPORTS + "/open-objections?analysis=" + analysis.path("id");
        as(COORDINATOR).get(at).then().body("items.text", contains("For sent"));
        act(analysis, "archivals");
        as(COORDINATOR).get(at).then().body("items", empty());
    }

    @Test
    void a_report_is_one_statement_however_many_rows() throws Exception {
        completed();
        for (var report : List.of("open-objections", "benefit-gaps", "upcoming-engagements")) {
            as(COORDINATOR).get(REPORTS + "/" + report);
            assertEquals(
                    1,
                    SqlStatements.during(() -> as(COORDINATOR)
                            .get(REPORTS + "/" + report + "?limit=100")
                            .then()
                            .statusCode(200)),
                    report);
        }
    }
}
