package org.samverk.followup.occasion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AARHUS_READER;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.GOAL;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.report;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ReportTest {
    private final Stage stage;

    @Inject
    ReportTest(Stage stage) {
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
    void what_was_returned_stands_until_it_is_submitted_anew() {
        var occasion = first(active(settled(AGREEMENT, "2026-03-31", QUARTERLY)));
        write(occasion);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR).body(Map.of("comment", "Mål 1 mangler tal")).post(occasion + "/returns");
        write(occasion, report(GOAL, "Nu med tal"));
        as(AARHUS)
                .get(occasion)
                .then()
                .body("status", equalTo("IN_PROGRESS"))
                .body("report.summary", equalTo("Nu med tal"))
                .body("report.comment", equalTo("Mål 1 mangler tal"))
                .body("report", hasKey("submittedAt"))
                .body("report", hasKey("answeredAt"));
        as(COORDINATOR)
                .get(occasion)
                .then()
                .body("report.summary", equalTo("Henvisningerne er kommet i gang"))
                .body("report.comment", equalTo("Mål 1 mangler tal"));
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR)
                .get(occasion)
                .then()
                .body("report.summary", equalTo("Nu med tal"))
                .body("report", not(hasKey("comment")))
                .body("report", not(hasKey("answeredAt")));
    }
}
