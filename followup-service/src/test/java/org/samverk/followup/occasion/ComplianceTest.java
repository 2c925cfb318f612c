package org.samverk.followup.occasion;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

/// A year of a quarterly plan: one report on time, one late, one missed, one left out.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ComplianceTest {
    private static final String COMPLIANCE = "/samverk/v1/followup-compliance";

    private final Stage stage;

    @Inject
    ComplianceTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private static List<String> occasions(Response plan) {
        return as(COORDINATOR)
                .get(OCCASIONS + "?sort=dueDate&limit=4&plan=" + plan.path("id"))
                .<List<String>>path("items.id")
                .stream()
                .map(id -> OCCASIONS + "/" + id)
                .toList();
    }

    private static void report(String occasion) {
        write(occasion);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
    }

    @Test
    void who_reports_in_time_late_or_not_is_counted_when_the_day_has_passed() throws Exception {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        stage.hear();
        var days = occasions(active(settled(agreement, "2026-03-31", QUARTERLY)));
        stage.at("2026-03-31T20:00:00Z");
        report(days.get(0));
        stage.at("2026-07-02T12:00:00Z");
        report(days.get(1));
        as(COORDINATOR)
                .body(Map.of("reason", "Flytning"))
                .post(days.get(3) + "/skips")
                .then()
                .statusCode(201);
        stage.at("2027-01-01T12:00:00Z");
        var list = COMPLIANCE + "?agreement=" + agreement;
        as(COORDINATOR)
                .get(list + "&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].reporter.partnerId", equalTo(MUNICIPALITY.toString()))
                .body("items[0].reporter.name", equalTo("Aarhus Kommune"))
                .body("items[0].due", equalTo(3))
                .body("items[0].onTime", equalTo(1))
                .body("items[0].late", equalTo(1))
                .body("items[0].outstanding", equalTo(1))
                .body("items[0].returned", equalTo(0))
                .body("items[0].skipped", equalTo(1))
                .body("items[0].onTimeShare", equalTo(0.333f));
        as(COORDINATOR)
                .get(list + "&dueFrom=2026-12-01&dueUntil=2026-12-31")
                .then()
                .body("items[0].due", equalTo(0))
                .body("items[0]", not(hasKey("onTimeShare")));
        as(COORDINATOR).get(list + "&reporter=" + REGION).then().body("items", empty());
        as(COORDINATOR).get(list + "&recipient=" + REGION).then().body("items", hasSize(1));
        as(STRANGER).get(list).then().body("items", empty());
        problem(as(COORDINATOR).get(list + "&sort=due"), 400, "validation-failed");
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(list)));
    }

    @Test
    void what_was_missed_is_counted_after_its_plan_is_completed_too() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        stage.hear();
        var plan = active(settled(agreement, "2026-03-31", QUARTERLY));
        stage.at("2026-07-15T12:00:00Z");
        as(COORDINATOR).post(at(plan) + "/completions").then().statusCode(201);
        stage.at("2027-07-15T12:00:00Z");
        as(COORDINATOR)
                .get(COMPLIANCE + "?agreement=" + agreement)
                .then()
                .body("items[0].due", equalTo(2))
                .body("items[0].outstanding", equalTo(2));
    }

    @Test
    void the_list_is_a_calendar_of_a_plan_or_of_whoever_is_reported_to() {
        var plan = active(settled(agreement("SHARED", REGION, MUNICIPALITY), "2026-03-31", QUARTERLY));
        var first = occasions(plan).getFirst().substring(OCCASIONS.length() + 1);
        for (var filter : List.of("plan=" + plan.path("id"), "dueUntil=2026-03-31&recipient=" + REGION)) {
            as(COORDINATOR)
                    .accept("text/calendar")
                    .header("Accept-Language", "da")
                    .get(OCCASIONS + "?" + filter)
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/calendar"))
                    .header("Content-Disposition", containsString("followup-occasions.ics"))
                    .body(not(containsString("X-WR-CALDESC")))
                    .body(containsString("SUMMARY:Opfølgning hvert kvartal"))
                    .body(containsString("DESCRIPTION:Rygestop på tværs"))
                    .body(containsString("DTSTART;VALUE=DATE:20260331"))
                    .body(containsString("DTEND;VALUE=DATE:20260401"))
                    .body(containsString("UID:" + first + "@samverk"));
        }
        as(COORDINATOR).get(OCCASIONS + "?limit=1").then().contentType(containsString("application/json"));
    }

    @Test
    void a_report_speaks_of_activities_and_measurements_its_writer_may_see() {
        var agreement = agreement("SHARED", REGION, MUNICIPALITY);
        var activity = ASubject.activityOf(agreement);
        stage.hear();
        var occasion =
                occasions(active(settled(agreement, "2026-03-31", QUARTERLY))).getFirst();
        var standing = Map.of("activityId", activity, "status", "ONGOING", "comment", "To hold i gang");
        var nothing = UUID.randomUUID();
        problem(
                        write(
                                occasion,
                                Map.of(
                                        "summary",
                                        "Godt på vej",
                                        "activityStatuses",
                                        List.of(standing, Map.of("activityId", nothing, "status", "ONGOING")),
                                        "indicatorReadings",
                                        List.of(Map.of("measurementId", nothing)))),
                        422,
                        "unknown-reference")
                .then()
                .body(
                        "errors.pointer",
                        equalTo(List.of("/activityStatuses/1/activityId", "/indicatorReadings/0/measurementId")));
        problem(
                write(occasion, Map.of("summary", "To gange", "activityStatuses", List.of(standing, standing))),
                400,
                "validation-failed");
        write(occasion, Map.of("summary", "Godt på vej", "activityStatuses", List.of(standing)))
                .then()
                .statusCode(200)
                .body("report.activityStatuses[0].comment", equalTo("To hold i gang"));
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR)
                .get(occasion)
                .then()
                .body("report.activityStatuses[0].activityId", equalTo(activity.toString()))
                .body("report.indicatorReadings", empty());
        as(COORDINATOR).get(occasion + "/history").then().body(not(containsString("To hold i gang")));
    }
}
