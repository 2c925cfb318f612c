package org.samverk.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AARHUS_READER;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.GOAL;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.PLANS;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.draft;
import static org.samverk.followup.APlan.drafted;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.report;
import static org.samverk.followup.APlan.settled;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class FollowupTest {
    private static final String QUARTERLY = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1";

    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    FollowupTest(SettableClock clock, FeedReader reader) {
        this.clock = clock;
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_neighbours() {
        APlan.publish();
        reader.catchUp("partners");
        reader.catchUp("agreements");
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
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
                .body("_links", hasKey("activate"));
        as(AARHUS).get(at(plan)).then().statusCode(200).body("_links", not(hasKey("activate")));
        problem(as(STRANGER).get(at(plan)), 404, "not-found");
        problem(as(STRANGER).get(at(plan) + "/history"), 404, "not-found");
        as(STRANGER).get(PLANS + "?count=true").then().body("total", equalTo(0)).body("items", empty());
    }

    @Test
    void a_plan_is_active_only_when_how_when_reporter_and_recipient_are_settled() {
        var plan = drafted(draft(AGREEMENT));
        problem(as(COORDINATOR).post(at(plan) + "/activations"), 422, "plan-incomplete")
                .then()
                .body("errors.pointer", contains("/how", "/when", "/reporter", "/recipient"));
        as(COORDINATOR).get(at(plan)).then().body("version", equalTo(1));
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(settled(AGREEMENT, "2026-03-31", QUARTERLY))
                .put(at(plan))
                .then()
                .statusCode(200);
        problem(as(AARHUS).post(at(plan) + "/activations"), 403, "not-yours");
        as(COORDINATOR)
                .post(at(plan) + "/activations")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("scheduledUntil", equalTo("2028-03-01"));
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
    void an_agreement_one_may_not_see_is_unknown_and_its_service_is_asked_first() throws Exception {
        problem(as(STRANGER).body(draft(AGREEMENT)).post(PLANS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/subject/id"));
        problem(as(COORDINATOR).body(draft(UUID.randomUUID())).post(PLANS), 422, "unknown-reference");
        var late = UUID.randomUUID();
        NeighbourStub.whileAway(
                () -> problem(as(COORDINATOR).body(draft(late)).post(PLANS), 503, "service-unavailable"));
        APlan.publish(late, 1, "RESTRICTED", REGION, MUNICIPALITY);
        drafted(draft(late));
        NeighbourStub.whileAway(() -> drafted(draft(late)));
    }

    @Test
    void a_rule_that_yields_no_day_or_too_many_is_no_trouble() {
        var none = drafted(settled(AGREEMENT, "2026-03-31", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"));
        problem(as(COORDINATOR).post(at(none) + "/activations"), 422, "no-occasions");
        var past = drafted(settled(AGREEMENT, "2035-01-01", "FREQ=YEARLY"));
        problem(as(COORDINATOR).post(at(past) + "/activations"), 422, "no-occasions");
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
        problem(as(COORDINATOR).post(at(drafted) + "/activations"), 422, "cannot-see-subject")
                .then()
                .body("errors.pointer", contains("/recipient"));
        var agreement = agreement("PRIVATE", REGION);
        reader.catchUp("agreements");
        var early = drafted(settled(agreement, "2026-03-31", QUARTERLY));
        problem(as(COORDINATOR).post(at(early) + "/activations"), 422, "cannot-see-subject");
        APlan.publish(agreement, 2, "RESTRICTED", REGION, MUNICIPALITY);
        as(COORDINATOR).post(at(early) + "/activations").then().statusCode(201);
    }

    @Test
    void a_report_is_written_submitted_returned_and_received() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var occasion = first(plan);
        problem(as(AARHUS).body(report(GOAL)).put(occasion + "/report"), 428, "precondition-required");
        problem(
                as(COORDINATOR).header("If-Match", "\"1\"").body(report(GOAL)).put(occasion + "/report"),
                403,
                "not-yours");
        problem(
                as(AARHUS_READER).header("If-Match", "\"1\"").body(report(GOAL)).put(occasion + "/report"),
                403,
                "forbidden");
        problem(
                        as(AARHUS)
                                .header("If-Match", "\"1\"")
                                .body(report(UUID.randomUUID()))
                                .put(occasion + "/report"),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/goalStatuses/0/goalId"));
        problem(as(AARHUS).post(occasion + "/submissions"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("write-report", "skip"));
        as(AARHUS)
                .header("If-Match", "\"1\"")
                .body(report(GOAL))
                .put(occasion + "/report")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("status", equalTo("IN_PROGRESS"))
                .body("report.goalStatuses[0].comment", equalTo("Ventetid"))
                .body("report.decisionsNeeded", contains("Flere hold?"));
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201).body("status", equalTo("REPORTED"));
        problem(
                as(AARHUS).header("If-Match", "\"3\"").body(report(GOAL)).put(occasion + "/report"),
                409,
                "illegal-transition");
        problem(as(AARHUS).post(occasion + "/receipts"), 403, "not-yours");
        problem(as(COORDINATOR).body(Map.of()).post(occasion + "/returns"), 400, "validation-failed");
        as(COORDINATOR)
                .body(Map.of("comment", "Mål 1 mangler tal"))
                .post(occasion + "/returns")
                .then()
                .statusCode(201)
                .body("status", equalTo("RETURNED"))
                .body("report.comment", equalTo("Mål 1 mangler tal"));
        as(AARHUS)
                .header("If-Match", "\"4\"")
                .body(report(GOAL))
                .put(occasion + "/report")
                .then()
                .statusCode(200);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR)
                .post(occasion + "/receipts")
                .then()
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .body("_links", not(hasKey("return")));
        as(AARHUS_READER)
                .get(occasion + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains(
                                "followup-occasion.received",
                                "followup-occasion.reported",
                                "followup-occasion.report-written",
                                "followup-occasion.returned",
                                "followup-occasion.reported",
                                "followup-occasion.report-written",
                                "followup-occasion.scheduled"));
    }

    @Test
    void the_last_report_is_found_whatever_became_of_it() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var occasion = first(plan);
        var last = OCCASIONS + "?reported=true&sort=-dueDate&limit=1&plan=" + plan.path("id");
        as(AARHUS)
                .header("If-Match", "\"1\"")
                .body(report(GOAL))
                .put(occasion + "/report")
                .then()
                .statusCode(200);
        as(COORDINATOR).get(last).then().body("items", empty());
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR).get(last).then().body("items.status", contains("REPORTED"));
        as(COORDINATOR)
                .body(Map.of("comment", "Mål 1 mangler tal"))
                .post(occasion + "/returns")
                .then()
                .statusCode(201);
        as(COORDINATOR).get(last).then().body("items.status", contains("RETURNED"));
        as(COORDINATOR)
                .get(OCCASIONS + "?reported=false&plan=" + plan.path("id"))
                .then()
                .body("items", hasSize(7))
                .body("items.status", everyItem(equalTo("SCHEDULED")));
        as(STRANGER).get(last).then().body("items", empty());
    }

    @Test
    void what_people_write_stays_out_of_the_journal() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var occasion = first(plan);
        as(AARHUS)
                .header("If-Match", "\"1\"")
                .body(report(GOAL))
                .put(occasion + "/report")
                .then()
                .statusCode(200);
        var told = as(AARHUS).get(occasion + "/history").asString()
                + as(AARHUS).get("/samverk/v1/events/followup?limit=1000").asString();
        for (var words : List.of("Henvisningerne", "Ventetid", "Flere hold")) {
            org.junit.jupiter.api.Assertions.assertFalse(told.contains(words), words);
        }
    }

    @Test
    void what_is_past_its_day_and_still_owed_is_overdue_in_the_plans_own_zone() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var occasion = first(plan);
        var overdue = OCCASIONS + "?overdue=true&plan=" + plan.path("id");
        clock.set(Instant.parse("2026-03-31T21:59:59Z"));
        as(COORDINATOR).get(overdue).then().body("items", empty());
        as(COORDINATOR).get(occasion).then().body("overdue", equalTo(false));
        clock.set(Instant.parse("2026-03-31T22:00:00Z"));
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
        as(STRANGER).get(OCCASIONS + "?overdue=true").then().body("items", empty());
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
        as(COORDINATOR).post(at(plan) + "/completions").then().statusCode(201).body("status", equalTo("COMPLETED"));
        as(COORDINATOR)
                .get(OCCASIONS + "?sort=dueDate&plan=" + plan.path("id"))
                .then()
                .body("items.status", hasItems("SKIPPED", "CANCELLED"))
                .body("items.findAll { it.status == 'CANCELLED' }", hasSize(7));
        problem(as(COORDINATOR).post(at(plan) + "/cancellations"), 409, "illegal-transition");
    }

    @Test
    void plan_and_occasions_are_seen_by_whoever_sees_the_agreement_now() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        var plan = active(settled(agreement, "2026-03-31", QUARTERLY));
        var occasion = first(plan);
        problem(as(STRANGER).get(at(plan)), 404, "not-found");
        APlan.publish(agreement, 2, "SHARED", REGION, MUNICIPALITY);
        reader.catchUp("agreements");
        as(STRANGER).get(at(plan)).then().statusCode(200).body("subject.title.da", equalTo("Rygestop på tværs"));
        as(STRANGER).get(occasion).then().statusCode(200);
        as(STRANGER)
                .get("/samverk/v1/events/followup?subject=" + plan.path("id"))
                .then()
                .body("type", hasItem("org.samverk.followup-plan.visibility-changed"));
        APlan.publish(agreement, 3, "PRIVATE", REGION);
        reader.catchUp("agreements");
        problem(as(STRANGER).get(at(plan)), 404, "not-found");
        problem(as(AARHUS).get(occasion), 404, "not-found");
        as(STRANGER)
                .get("/samverk/v1/events/followup?subject=" + plan.path("id"))
                .then()
                .body("type", contains("org.samverk.followup-plan.hidden"));
        as(COORDINATOR).get(at(plan) + "/history").then().body("chainHolds", equalTo(true));
    }

    @Test
    void a_key_is_never_spent_on_what_was_heard_meanwhile() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        active(settled(agreement, "2026-03-31", QUARTERLY));
        APlan.publish(agreement, 2, "SHARED", REGION, MUNICIPALITY);
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
        var plan = new HashMap<>(draft(agreement("SHARED", MUNICIPALITY, OUTSIDER)));
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
    void a_plan_changes_while_it_is_a_draft() {
        var plan = drafted(draft(AGREEMENT));
        as(COORDINATOR)
                .header("If-Match", plan.header("ETag"))
                .body(plan.asString())
                .put(at(plan))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        problem(as(COORDINATOR).body(draft(AGREEMENT)).put(at(plan)), 428, "precondition-required");
        problem(
                as(COORDINATOR)
                        .header("If-Match", "\"7\"")
                        .body(draft(AGREEMENT))
                        .put(at(plan)),
                412,
                "precondition-failed");
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("title", Map.of("sv", "Uppföljning")))
                .patch(at(plan))
                .then()
                .statusCode(200)
                .body("title.sv", equalTo("Uppföljning"));
        problem(
                as(COORDINATOR)
                        .header("If-Match", "\"2\"")
                        .body(Map.of("subject", Map.of("id", UUID.randomUUID().toString())))
                        .patch(at(plan)),
                422,
                "subject-fixed");
        var active = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body(Map.of("title", Map.of("sv", "Ny")))
                        .patch(at(active)),
                409,
                "illegal-transition");
        as(COORDINATOR)
                .get(at(plan) + "?knownAt=2026-03-01T12:00:00Z")
                .then()
                .statusCode(200)
                .body("title.sv", equalTo("Uppföljning"));
    }

    @Test
    void lists_find_by_every_filter() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        for (var filter : List.of(
                "agreement=" + AGREEMENT,
                "owner=" + REGION,
                "reporter=" + MUNICIPALITY,
                "recipient=" + REGION,
                "status=ACTIVE",
                "id=" + plan.path("id"))) {
            as(AARHUS).get(PLANS + "?limit=100&" + filter).then().body("items.id", hasItem((String) plan.path("id")));
        }
        for (var filter : List.of("agreement=" + REGION, "owner=" + OUTSIDER, "reporter=" + REGION, "status=DRAFT")) {
            as(AARHUS).get(PLANS + "?limit=100&" + filter).then().body("items.id", not(hasItem((String)
                    plan.path("id"))));
        }
        as(AARHUS)
                .get(OCCASIONS + "?dueFrom=2026-06-01&dueUntil=2026-12-30&sort=dueDate&plan=" + plan.path("id"))
                .then()
                .body("items.dueDate", contains("2026-06-30", "2026-09-30"));
        as(AARHUS)
                .get(OCCASIONS + "?status=REPORTED&plan=" + plan.path("id"))
                .then()
                .body("items", empty());
    }

    @Test
    void reading_costs_one_statement_and_a_list_as_few() throws Exception {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        assertEquals(1, statements(at(plan)));
        assertEquals(1, statements(first(plan)));
        assertEquals(1, statements(PLANS));
        assertEquals(2, statements(OCCASIONS + "?overdue=true&count=true"));
    }

    /// Once who is asking has been looked up, which is remembered for a while.
    private static int statements(String path) throws Exception {
        as(COORDINATOR).get(path).then().statusCode(200);
        return SqlStatements.during(() -> as(COORDINATOR).get(path).then().statusCode(200));
    }

    private static Response problem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(empty()))
                .body("instance", startsWith("/samverk/v1"));
        return response;
    }
}
