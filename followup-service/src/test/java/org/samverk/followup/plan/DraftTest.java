package org.samverk.followup.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.PLANS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.draft;
import static org.samverk.followup.APlan.drafted;
import static org.samverk.followup.APlan.duplicate;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DraftTest {
    private final Stage stage;

    @Inject
    DraftTest(Stage stage) {
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
    void a_draft_is_read_back_as_it_was_entered_by_those_who_see_the_agreement() {
        var plan = drafted(draft(AGREEMENT));
        plan.then()
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("DRAFT"))
                .body("subject.title.da", equalTo("Rygestop på tværs"))
                .body("owner.name", equalTo("Region Midtjylland"))
                .body("timeZone", equalTo("Europe/Copenhagen"))
                .body("_links", hasKey("update"));
        as(AARHUS).get(at(plan)).then().statusCode(200).body("_links", not(hasKey("update")));
        problem(as(STRANGER).get(at(plan)), 404, "not-found");
        problem(as(STRANGER).get(at(plan) + "/history"), 404, "not-found");
        as(STRANGER)
                .get(PLANS + "?count=true&agreement=" + AGREEMENT)
                .then()
                .body("total", equalTo(0))
                .body("items", empty());
    }

    @Test
    void bad_bodies_are_named_and_change_nothing() {
        for (var rule :
                List.of("FREQ=SOMETIMES", "FREQ=HOURLY", "INTERVAL=3", "FREQ=DAILY;UNTIL=20270101T000000Z", "x")) {
            problem(as(COORDINATOR).body(settled(AGREEMENT, "2026-03-31", rule)).post(PLANS), 400, "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/when/rrule"));
        }
        var plan = settled(AGREEMENT, "2026-03-31", QUARTERLY);
        plan.put("recipient", Map.of("partnerId", MUNICIPALITY.toString()));
        problem(as(COORDINATOR).body(plan).post(PLANS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/recipient"));
        plan.put("recipient", Map.of("partnerId", UUID.randomUUID().toString()));
        problem(as(COORDINATOR).body(plan).post(PLANS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/recipient/partnerId"));
        problem(as(COORDINATOR).body("{}").post(PLANS), 400, "validation-failed");
        problem(as(COORDINATOR).body("").post(PLANS), 400, "validation-failed");
        problem(as(EVALUATOR).body(draft(AGREEMENT)).post(PLANS), 403, "forbidden");
    }

    @Test
    void nobody_reports_to_themselves_under_another_name() {
        var duplicate = duplicate("Aarhus Kommune, dobbelt", MUNICIPALITY);
        stage.hear();
        var plan = settled(AGREEMENT, "2026-03-31", QUARTERLY);
        var drafted = drafted(plan);
        var another = Map.of("recipient", Map.of("partnerId", duplicate.toString()));
        problem(as(COORDINATOR).header("If-Match", "*").body(another).patch(at(drafted)), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/recipient"));
        plan.putAll(another);
        problem(as(COORDINATOR).body(plan).post(PLANS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/recipient"));
    }

    @Test
    void an_agreement_one_may_not_see_is_unknown_and_its_service_is_asked_first() throws Exception {
        problem(as(STRANGER).body(draft(AGREEMENT)).post(PLANS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/subject/id"));
        problem(as(COORDINATOR).body(draft(UUID.randomUUID())).post(PLANS), 422, "unknown-reference");
        var late = UUID.randomUUID();
        NeighbourStub.whileAway(
                () -> problem(as(COORDINATOR).body(draft(late)).post(PLANS), 503, "service-unavailable"));
        AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY).publish(late, 1);
        drafted(draft(late));
        NeighbourStub.whileAway(() -> drafted(draft(late)));
    }

    @Test
    void a_key_is_never_spent_on_what_was_heard_meanwhile() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        active(settled(agreement, "2026-03-31", QUARTERLY));
        AnAgreement.of("SHARED", REGION, MUNICIPALITY).publish(agreement, 2);
        var late = agreement("RESTRICTED", REGION, MUNICIPALITY);
        var key = UUID.randomUUID().toString();
        String first = as(COORDINATOR)
                .header("Idempotency-Key", key)
                .body(draft(late))
                .post(PLANS)
                .path("id");
        String again = as(COORDINATOR)
                .header("Idempotency-Key", key)
                .body(draft(late))
                .post(PLANS)
                .path("id");
        assertEquals(first, again);
        as(COORDINATOR).get(PLANS + "/" + first).then().body("subject.id", equalTo(late.toString()));
    }

    @Test
    void a_registrar_drafts_for_another() {
        var plan = settled(agreement("SHARED", MUNICIPALITY, OUTSIDER), "2026-03-31", QUARTERLY);
        plan.put("ownerPartnerId", OUTSIDER.toString());
        problem(as(COORDINATOR).body(plan).post(PLANS), 403, "not-yours");
        var drafted = as(REGISTRAR).body(plan).post(PLANS);
        drafted.then()
                .statusCode(201)
                .body("owner.name", equalTo("Odense Kommune"))
                .body("_links", hasKey("update"));
        as(STRANGER).get(at(drafted)).then().body("_links", hasKey("activate"));
    }

    @Test
    void a_day_outside_all_years_is_named_and_no_failure() {
        for (var day : List.of("0000-01-01", "-999999999-01-01", "+9999999-01-01", "1899-12-31")) {
            problem(as(COORDINATOR).body(settled(AGREEMENT, day, "FREQ=YEARLY")).post(PLANS), 400, "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/when/dtstart"));
        }
        problem(as(COORDINATOR).get(OCCASIONS + "?dueFrom=%2B9999999-01-01"), 400, "validation-failed")
                .then()
                .body("errors.parameter", contains("dueFrom"));
        var plan = drafted(draft(AGREEMENT));
        problem(
                        as(COORDINATOR)
                                .header("If-Match", "\"1\"")
                                .body(Map.of("horizon", "0000-01-01"))
                                .patch(at(plan)),
                        400,
                        "validation-failed")
                .then()
                .body("errors.pointer", contains("/horizon"));
    }
}
