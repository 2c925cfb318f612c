package org.samverk.followup.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AARHUS_READER;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.PLANS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.draft;
import static org.samverk.followup.APlan.drafted;
import static org.samverk.followup.APlan.merged;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.registered;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.succeeded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ActivationTest {
    private final Stage stage;

    @Inject
    ActivationTest(Stage stage) {
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

    @Test
    void a_plan_is_active_only_when_how_when_reporter_and_recipient_are_settled() {
        var plan = drafted(draft(AGREEMENT));
        offered(plan, false);
        problem(as(COORDINATOR).post(at(plan) + "/activations"), 422, "plan-incomplete")
                .then()
                .body("errors.pointer", contains("/how", "/when", "/reporter", "/recipient"));
        as(COORDINATOR).get(at(plan)).then().body("version", equalTo(1));
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(settled(AGREEMENT, "2026-03-31", QUARTERLY))
                .put(at(plan))
                .then()
                .statusCode(200)
                .body("_links", hasKey("activate"));
        offered(plan, true);
        problem(as(AARHUS).post(at(plan) + "/activations"), 403, "not-yours");
        as(COORDINATOR)
                .post(at(plan) + "/activations")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("scheduledUntil", equalTo("2028-03-30"));
        as(AARHUS_READER)
                .get(OCCASIONS + "?sort=dueDate&plan=" + plan.path("id"))
                .then()
                .body(
                        "items.dueDate",
                        contains(
                                "2026-03-31",
                                "2026-06-30",
                                "2026-09-30",
                                "2026-12-31",
                                "2027-03-31",
                                "2027-06-30",
                                "2027-09-30",
                                "2027-12-31"))
                .body("items.sequence", contains(1, 2, 3, 4, 5, 6, 7, 8));
        problem(as(COORDINATOR).post(at(plan) + "/activations"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("complete", "cancel"));
    }

    @Test
    void a_rule_that_yields_no_day_or_too_many_is_no_trouble() {
        var none = drafted(settled(AGREEMENT, "2026-03-31", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"));
        problem(as(COORDINATOR).post(at(none) + "/activations"), 422, "no-occasions");
        var daily = active(settled(agreement("RESTRICTED", REGION, MUNICIPALITY), "2026-03-01", "FREQ=DAILY"));
        as(COORDINATOR)
                .get(OCCASIONS + "?limit=1&count=true&plan=" + daily.path("id"))
                .then()
                .body("total", equalTo(500));
        var twice = active(settled(AGREEMENT, "2026-03-01", "FREQ=DAILY;COUNT=2"));
        twice.then().body("$", not(hasKey("scheduledUntil")));
    }

    @Test
    void who_reports_and_is_reported_to_may_see_the_agreement() {
        var plan = settled(AGREEMENT, "2026-03-31", QUARTERLY);
        plan.put("recipient", Map.of("partnerId", OUTSIDER.toString()));
        var drafted = drafted(plan);
        offered(drafted, false);
        problem(as(COORDINATOR).post(at(drafted) + "/activations"), 422, "cannot-see-subject")
                .then()
                .body("errors.pointer", contains("/recipient"));
        var agreement = agreement("PRIVATE", REGION);
        stage.hear();
        var early = drafted(settled(agreement, "2026-03-31", QUARTERLY));
        problem(as(COORDINATOR).post(at(early) + "/activations"), 422, "cannot-see-subject");
        AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY).publish(agreement, 2);
        as(COORDINATOR).post(at(early) + "/activations").then().statusCode(201);
    }

    @Test
    void who_own_a_forum_see_for_it() {
        var plan = settled(AGREEMENT, "2026-03-31", QUARTERLY);
        var forum = ASubject.forumOf(OUTSIDER);
        plan.put("recipient", Map.of("forumId", forum.toString()));
        var drafted = drafted(plan);
        offered(drafted, false);
        ASubject.ownForum(forum, 2, OUTSIDER, MUNICIPALITY);
        stage.hear();
        offered(drafted, true);
        as(COORDINATOR).post(at(drafted) + "/activations").then().statusCode(201);
    }

    @Test
    void who_have_become_one_do_not_report_to_themselves() {
        var merged = registered("Sundhedshuset");
        var ended = registered("Sundhedscentret");
        var agreement = agreement("SHARED", REGION, MUNICIPALITY);
        stage.hear();
        var plans = Stream.of(merged, ended)
                .map(reporter -> drafted(between(agreement, reporter, MUNICIPALITY)))
                .toList();
        var running = active(between(agreement, merged, MUNICIPALITY));
        plans.forEach(plan -> offered(plan, true));
        merged("Sundhedshuset", MUNICIPALITY);
        succeeded("Sundhedscentret", MUNICIPALITY, "2026-01-01");
        stage.hear();
        for (var plan : plans) {
            offered(plan, false);
            problem(as(COORDINATOR).post(at(plan) + "/activations"), 422, "plan-incomplete")
                    .then()
                    .body("errors.pointer", contains("/recipient"));
            as(COORDINATOR).get(at(plan)).then().body("status", equalTo("DRAFT"));
            var another = Map.of("recipient", Map.of("partnerId", REGION.toString()));
            as(COORDINATOR)
                    .header("If-Match", "*")
                    .body(another)
                    .patch(at(plan))
                    .then()
                    .body("_links", hasKey("activate"));
            as(COORDINATOR).post(at(plan) + "/activations").then().statusCode(201);
        }
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("when", Map.of("rrule", "FREQ=MONTHLY")))
                .patch(at(running))
                .then()
                .statusCode(200)
                .body("_links", hasKey("complete"));
        as(COORDINATOR).post(at(running) + "/completions").then().statusCode(201);
    }

    private static Map<String, Object> between(UUID agreement, UUID reporter, UUID recipient) {
        var plan = settled(agreement, "2026-03-31", QUARTERLY);
        plan.put("reporter", Map.of("partnerId", reporter.toString()));
        plan.put("recipient", Map.of("partnerId", recipient.toString()));
        return plan;
    }

    /// In the list as by itself.
    private static void offered(Response plan, boolean activate) {
        var key = activate ? hasKey("activate") : not(hasKey("activate"));
        as(COORDINATOR).get(at(plan)).then().body("_links", key);
        as(COORDINATOR).get(PLANS + "?id=" + plan.path("id")).then().body("items[0]._links", key);
    }

    @Test
    void what_lies_behind_is_not_set_out_and_takes_no_room() {
        var plan = active(settled(AGREEMENT, "2020-01-01", "FREQ=DAILY"));
        as(COORDINATOR)
                .get(OCCASIONS + "?sort=dueDate&limit=1&count=true&plan=" + plan.path("id"))
                .then()
                .body("items.dueDate", contains("2026-03-01"))
                .body("items.sequence", contains(1))
                .body("total", equalTo(500));
        var over = drafted(settled(AGREEMENT, "2020-01-01", "FREQ=DAILY;COUNT=10"));
        problem(as(COORDINATOR).post(at(over) + "/activations"), 422, "no-occasions");
        var never = drafted(settled(AGREEMENT, "2026-03-10", "FREQ=DAILY;UNTIL=20260309"));
        problem(as(COORDINATOR).post(at(never) + "/activations"), 422, "no-occasions");
    }

    @Test
    void a_plan_that_begins_in_years_waits_until_then() {
        active(settled(AGREEMENT, "2035-01-01", "FREQ=YEARLY"))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("scheduledUntil", equalTo("2034-12-31"));
    }
}
