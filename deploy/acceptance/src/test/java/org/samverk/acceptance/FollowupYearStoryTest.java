package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.acceptance.AnAgreement.OCCASIONS;
import static org.samverk.acceptance.AnAgreement.PLANS;
import static org.samverk.acceptance.AnAgreement.concluded;
import static org.samverk.acceptance.AnAgreement.partner;
import static org.samverk.acceptance.AnAgreement.report;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.ODENSE;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A year of a plan that asks for a report each quarter: one is received, one is sent back and mended late, one
/// never comes, and one is left out.
@ExtendWith(RunningSuite.class)
class FollowupYearStoryTest {
    private final String region = partner(AnAgreement.REGION);
    private final String aarhus = partner(AnAgreement.AARHUS);

    @Test
    void a_year_of_quarters_with_one_report_missed_and_one_returned() throws SQLException {
        var agreement = concluded(region, aarhus);
        var goal = agreement.<String>path("terms.goals[0].subGoals[0].id");
        var plan = quarterly(agreement.path("id"));
        var quarters = quartersOf(plan);
        reportedInTime(quarters.get(0), goal);
        sentBack(quarters.get(1), goal);
        leftOut(quarters.get(3));
        overdue(plan).then().body("items", hasSize(0));
        TheYear.passes(UUID.fromString(plan.path("id")));
        assertEquals(List.of(quarters.get(1), quarters.get(2)), overdue(plan).path("items._links.self.href"));
        counted(agreement, Map.of("due", 3, "onTime", 1, "late", 0, "outstanding", 2, "returned", 1, "skipped", 1));
        as(AARHUS)
                .header("If-Match", "*")
                .body(report(goal, 40))
                .put(quarters.get(1) + "/report")
                .then()
                .statusCode(200);
        created(as(AARHUS).post(quarters.get(1) + "/submissions"));
        created(as(REGION).post(quarters.get(1) + "/receipts"));
        assertEquals(List.of(quarters.get(2)), overdue(plan).path("items._links.self.href"));
        counted(agreement, Map.of("due", 3, "onTime", 1, "late", 1, "outstanding", 1, "returned", 0, "skipped", 1));
        asItWas(quarters.get(1));
        twiceAYearFromNowOn(plan, quarters);
        refused(as(ODENSE).get(quarters.get(1)), 404, "not-found");
    }

    /// Fewer are asked for from now on; what there was stays as it was.
    private static void twiceAYearFromNowOn(Response plan, List<String> quarters) {
        var self = PLANS + "/" + plan.path("id");
        refused(as(AARHUS).header("If-Match", "*").body(Map.of()).patch(self), 403, "not-yours");
        as(REGION)
                .header("If-Match", "*")
                .body(Map.of("when", Map.of("rrule", "FREQ=MONTHLY;INTERVAL=6")))
                .patch(self)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        var statuses = quarters.stream()
                .map(quarter -> as(AARHUS).get(quarter).<String>path("status"))
                .toList();
        assertEquals(List.of("RECEIVED", "RECEIVED", "SCHEDULED", "SKIPPED"), statuses);
    }

    /// The rule began a year ago; days are set out from today on.
    private Response quarterly(String agreement) {
        var content = new HashMap<>(AnAgreement.plan(agreement, aarhus, region));
        var begun = LocalDate.now(ZoneId.of("Europe/Copenhagen")).minusYears(1);
        content.put(
                "when",
                Map.of(
                        "dtstart",
                        begun.toString(),
                        "rrule",
                        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=" + Math.min(28, begun.getDayOfMonth())));
        var plan = created(as(REGION).body(content).post(PLANS));
        return created(as(REGION).post(PLANS + "/" + plan.path("id") + "/activations"));
    }

    private static List<String> quartersOf(Response plan) {
        var occasions = as(AARHUS).get(OCCASIONS + "?sort=dueDate&limit=4&plan=" + plan.path("id"));
        occasions.then().body("items.status", contains("SCHEDULED", "SCHEDULED", "SCHEDULED", "SCHEDULED"));
        return occasions.path("items._links.self.href");
    }

    private static void written(String occasion, String goal) {
        as(AARHUS)
                .header("If-Match", "*")
                .body(report(goal, 20))
                .put(occasion + "/report")
                .then()
                .statusCode(200);
        created(as(AARHUS).post(occasion + "/submissions")).then().body("status", equalTo("REPORTED"));
    }

    private static void reportedInTime(String occasion, String goal) {
        written(occasion, goal);
        refused(as(AARHUS).post(occasion + "/receipts"), 403, "not-yours");
        created(as(REGION).post(occasion + "/receipts")).then().body("status", equalTo("RECEIVED"));
    }

    private static void sentBack(String occasion, String goal) {
        written(occasion, goal);
        refused(as(REGION).body(Map.of("comment", "")).post(occasion + "/returns"), 400, "validation-failed");
        created(as(REGION)
                        .body(Map.of("comment", "Antallet af henvisninger mangler"))
                        .post(occasion + "/returns"))
                .then()
                .body("status", equalTo("RETURNED"));
        as(AARHUS)
                .get(occasion)
                .then()
                .body("report.comment", equalTo("Antallet af henvisninger mangler"))
                .body("_links", hasKey("write-report"));
    }

    private static void leftOut(String occasion) {
        created(as(REGION).body(Map.of("reason", "Valgår")).post(occasion + "/skips"))
                .then()
                .body("status", equalTo("SKIPPED"));
    }

    private static Response overdue(Response plan) {
        return as(REGION).get(OCCASIONS + "?sort=dueDate&overdue=true&plan=" + plan.path("id"));
    }

    private void counted(Response agreement, Map<String, Integer> counts) {
        var row = as(REGION).get("/samverk/v1/followup-compliance?agreement=" + agreement.path("id"));
        row.then().statusCode(200).body("items.reporter.partnerId", contains(aarhus));
        counts.forEach((name, count) -> row.then().body("items[0]." + name, equalTo(count)));
    }

    private static void asItWas(String occasion) {
        as(REGION)
                .get(occasion + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body("items.type", hasItems("followup-occasion.returned", "followup-occasion.received"));
    }
}
