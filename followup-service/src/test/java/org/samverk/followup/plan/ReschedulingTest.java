package org.samverk.followup.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ReschedulingTest {
    private static final String TWICE_A_YEAR = "FREQ=YEARLY;BYMONTH=6,9;BYMONTHDAY=30";

    private final Stage stage;
    private final FollowSubjects follow;

    @Inject
    ReschedulingTest(Stage stage, FollowSubjects follow) {
        this.stage = stage;
        this.follow = follow;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private static Response by(Response plan, String rrule) {
        return as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("when", Map.of("rrule", rrule)))
                .patch(at(plan));
    }

    private static Response occasions(Response plan) {
        return as(COORDINATOR).get(OCCASIONS + "?sort=dueDate,createdAt&limit=100&plan=" + plan.path("id"));
    }

    private static List<String> days(Response plan, String status) {
        return as(COORDINATOR)
                .get(OCCASIONS + "?sort=dueDate&limit=100&status=" + status + "&plan=" + plan.path("id"))
                .path("items.dueDate");
    }

    @Test
    void another_rule_keeps_what_is_past_or_begun_and_sets_out_the_rest_anew() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var past = first(plan);
        stage.at("2026-05-01T12:00:00Z");
        String june = occasions(plan).path("items.find { it.dueDate == '2026-06-30' }._links.self.href");
        write(june);
        by(plan, TWICE_A_YEAR)
                .then()
                .statusCode(200)
                .body("when.rrule", equalTo(TWICE_A_YEAR))
                .body("_links.update.method", equalTo("PUT"));
        as(COORDINATOR).get(past).then().body("status", equalTo("SCHEDULED")).body("overdue", equalTo(true));
        as(COORDINATOR).get(june).then().body("status", equalTo("IN_PROGRESS"));
        assertEquals(List.of("2026-03-31", "2026-09-30", "2027-06-30", "2027-09-30"), days(plan, "SCHEDULED"));
        assertEquals(
                List.of("2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30", "2027-12-31"),
                days(plan, "CANCELLED"));
        occasions(plan).then().body("items.findAll { it.status == 'SCHEDULED' }.sequence", hasItems(1));
        as(COORDINATOR)
                .get(at(plan) + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains("followup-plan.rescheduled", "followup-plan.activated", "followup-plan.drafted"));
        stage.at("2026-12-01T12:00:00Z");
        follow.extend();
        assertEquals(
                List.of("2026-03-31", "2026-09-30", "2027-06-30", "2027-09-30", "2028-06-30", "2028-09-30"),
                days(plan, "SCHEDULED"));
    }

    @Test
    void the_same_rule_changes_nothing_and_one_without_a_day_to_come_is_refused() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var before = occasions(plan).<List<String>>path("items.id");
        by(plan, QUARTERLY).then().statusCode(200).body("version", equalTo(2));
        problem(by(plan, "FREQ=DAILY;UNTIL=20260228"), 422, "no-occasions");
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body(Map.of("when", Map.of("rrule", TWICE_A_YEAR), "title", Map.of("da", "Ny")))
                        .patch(at(plan)),
                409,
                "illegal-transition");
        var none = new HashMap<String, Object>();
        none.put("when", null);
        problem(as(COORDINATOR).header("If-Match", "*").body(none).patch(at(plan)), 409, "illegal-transition");
        assertEquals(before, occasions(plan).path("items.id"));
    }
}
