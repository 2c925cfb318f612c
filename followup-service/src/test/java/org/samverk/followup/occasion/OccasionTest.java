package org.samverk.followup.occasion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.GOAL;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.report;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class OccasionTest {
    private final Stage stage;
    private final Session database;

    @Inject
    OccasionTest(Stage stage, Session database) {
        this.stage = stage;
        this.database = database;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void what_is_past_its_day_and_still_owed_is_overdue_in_the_plans_own_zone() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var occasion = first(plan);
        var overdue = OCCASIONS + "?overdue=true&plan=" + plan.path("id");
        stage.at("2026-03-31T21:59:59Z");
        as(COORDINATOR).get(overdue).then().body("items", empty());
        as(COORDINATOR).get(occasion).then().body("overdue", equalTo(false));
        stage.at("2026-03-31T22:00:00Z");
        as(COORDINATOR).get(overdue).then().body("items", hasSize(1)).body("items[0].overdue", equalTo(true));
        as(COORDINATOR)
                .get(OCCASIONS + "?overdue=false&plan=" + plan.path("id"))
                .then()
                .body("items", hasSize(7))
                .body("items.overdue", everyItem(equalTo(false)));
        as(AARHUS)
                .header("If-Match", "\"1\"")
                .body(report(GOAL))
                .put(occasion + "/report")
                .then()
                .statusCode(200);
        as(COORDINATOR).get(overdue).then().body("items", hasSize(1));
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR).get(overdue).then().body("items", empty());
        as(STRANGER).get(overdue).then().body("items", empty());
    }

    @Test
    void occasions_are_skipped_with_a_reason_and_fall_away_with_their_plan() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var occasion = first(plan);
        problem(as(AARHUS).body(Map.of("reason", "Nej")).post(occasion + "/skips"), 403, "not-yours");
        as(COORDINATOR)
                .body(Map.of("reason", "Sommerferie"))
                .post(occasion + "/skips")
                .then()
                .statusCode(201)
                .body("status", equalTo("SKIPPED"))
                .body("skippedBecause", equalTo("Sommerferie"));
        as(AARHUS).get(occasion).then().body("skippedBecause", equalTo("Sommerferie"));
        as(COORDINATOR).get(occasion + "/history").then().body(not(containsString("Sommerferie")));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "delete from report_text where text = to_jsonb(cast('Sommerferie' as text))")
                        .executeUpdate());
        as(AARHUS).get(occasion).then().body("status", equalTo("SKIPPED")).body("$", not(hasKey("skippedBecause")));
        as(COORDINATOR).post(at(plan) + "/completions").then().statusCode(201).body("status", equalTo("COMPLETED"));
        as(COORDINATOR)
                .get(OCCASIONS + "?sort=dueDate&plan=" + plan.path("id"))
                .then()
                .body("items.status", hasItems("SKIPPED", "CANCELLED"))
                .body("items.findAll { it.status == 'CANCELLED' }", hasSize(7));
        problem(as(COORDINATOR).post(at(plan) + "/cancellations"), 409, "illegal-transition");
    }

    @Test
    void what_is_to_come_falls_away_with_its_plan_and_what_was_missed_stays_missed() {
        for (var end : List.of("completions", "cancellations")) {
            stage.at("2026-03-01T12:00:00Z");
            var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
            stage.at("2026-07-15T12:00:00Z");
            write(OCCASIONS + "/" + as(AARHUS).get(all(plan)).path("items[1].id"));
            as(COORDINATOR).post(at(plan) + "/" + end).then().statusCode(201);
            as(COORDINATOR)
                    .get(all(plan))
                    .then()
                    .body("items[0].status", equalTo("SCHEDULED"))
                    .body("items[1].status", equalTo("IN_PROGRESS"))
                    .body("items.findAll { it.status == 'CANCELLED' }", hasSize(6));
            var overdue = all(plan) + "&overdue=true";
            as(COORDINATOR).get(overdue).then().body("items.status", contains("SCHEDULED", "IN_PROGRESS"));
            var missed = OCCASIONS + "/" + as(AARHUS).get(all(plan)).path("items[0].id");
            write(missed);
            as(AARHUS).post(missed + "/submissions").then().statusCode(201).body("status", equalTo("REPORTED"));
            as(COORDINATOR).get(overdue).then().body("items.status", contains("IN_PROGRESS"));
        }
    }

    @Test
    void an_occasion_names_its_plan_and_what_it_is_about() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var occasion = first(plan);
        write(occasion);
        as(COORDINATOR)
                .get(all(plan))
                .then()
                .body("items.plan.title.da", everyItem(equalTo("Opfølgning hvert kvartal")))
                .body("items.subject.title.da", everyItem(equalTo("Rygestop på tværs")));
        var told = List.of(
                as(COORDINATOR).get(occasion),
                as(COORDINATOR).get(occasion + "?knownAt=2026-03-01T12:00:00Z"),
                as(AARHUS).post(occasion + "/submissions"));
        for (var answer : told) {
            answer.then()
                    .body("plan.id", equalTo(plan.path("id")))
                    .body("plan.title.da", equalTo("Opfølgning hvert kvartal"))
                    .body("subject.id", equalTo(AGREEMENT.toString()))
                    .body("subject.title.da", equalTo("Rygestop på tværs"));
        }
    }

    private static String all(Response plan) {
        return OCCASIONS + "?sort=dueDate&plan=" + plan.path("id");
    }
}
