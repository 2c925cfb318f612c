package org.samverk.agreements.process.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.agreements.process.AProcess.ASELE;
import static org.samverk.agreements.process.AProcess.OSTBY;
import static org.samverk.agreements.process.AProcess.PLANS;
import static org.samverk.agreements.process.AProcess.VASTBY;
import static org.samverk.agreements.process.AProcess.at;
import static org.samverk.agreements.process.AProcess.begun;
import static org.samverk.agreements.process.AProcess.id;
import static org.samverk.agreements.process.AProcess.plan;
import static org.samverk.agreements.process.AProcess.problem;
import static org.samverk.agreements.process.AProcess.step;
import static org.samverk.agreements.process.AProcess.walked;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.process.AProcess;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ProcessPlanTest {
    private final FeedReader reader;
    private final SettableClock clock;

    @Inject
    ProcessPlanTest(FeedReader reader, SettableClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AProcess.register();
        reader.catchUp("partners");
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void the_asele_method_is_walked_step_by_step() {
        clock.set(Instant.parse("2026-05-04T10:00:00Z"));
        var plan = begun(VASTBY, plan(ASELE, "Folkhälsa i Västby"));
        plan.then()
                .header("Location", containsString(at(plan)))
                .body("model.code", equalTo("ASELE_METHOD"))
                .body("model.version", equalTo(1))
                .body("status", equalTo("NOT_STARTED"))
                .body("phase", equalTo("PREPARE"))
                .body("timeZone", equalTo("Europe/Stockholm"))
                .body("visibility", equalTo("SHARED"))
                .body("steps", hasSize(18))
                .body("steps[1].blockers", contains("RECRUIT_COORDINATOR"));
        var recruit = VASTBY.coordinator()
                .header("If-Match", plan.header("ETag"))
                .body(Map.of("status", "NOT_APPLICABLE", "note", "Rollen är besatt"))
                .put(step(plan, "RECRUIT_COORDINATOR"));
        recruit.then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("steps[0].status", equalTo("NOT_APPLICABLE"))
                .body("steps[1].blockers", empty());
        problem(
                VASTBY.coordinator()
                        .header("If-Match", plan.header("ETag"))
                        .body(Map.of("status", "DONE"))
                        .put(step(plan, "ANALYSE_NEEDS")),
                412,
                "precondition-failed");
        problem(
                VASTBY.coordinator().body(Map.of("status", "DONE")).patch(step(plan, "ANALYSE_NEEDS")),
                428,
                "precondition-required");
        VASTBY.changing()
                .body(Map.of(
                        "status", "DONE",
                        "startedOn", "2026-04-01",
                        "responsibleRole", "PUBLIC_HEALTH_COORDINATOR",
                        "evidence", Map.of("title", "Folkhälsorapport", "url", "https://vastby.example/rapport")))
                .put(step(plan, "ANALYSE_NEEDS"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ONGOING"))
                .body("steps[1].doneOn", equalTo("2026-05-04"))
                .body("steps[1].evidence.title", equalTo("Folkhälsorapport"));
        problem(walked(VASTBY, plan, "SET_GOALS_AND_FRAMES", "DONE"), 422, "step-required-first")
                .then()
                .body("errors.detail", contains("MAP_EXISTING_WORK is neither done nor left out."));
        VASTBY.coordinator()
                .get(at(plan) + "/history?sort=version")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains("process-plan.begun", "process-plan.step-changed", "process-plan.step-changed"));
    }

    @Test
    void a_step_as_read_may_be_sent_back_and_a_change_of_status_takes_its_days_along() {
        clock.set(Instant.parse("2026-05-04T10:00:00Z"));
        var plan = begun(VASTBY, "Tillbaka");
        walked(VASTBY, plan, "TELL", "DONE").then().statusCode(200).body("version", equalTo(2));
        var read = VASTBY.coordinator().get(step(plan, "TELL"));
        read.then().statusCode(200).body("doneOn", equalTo("2026-05-04")).body("_links.update.method", equalTo("PUT"));
        VASTBY.changing()
                .body(read.asString())
                .put(step(plan, "TELL"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        walked(VASTBY, plan, "TELL", "NOT_STARTED")
                .then()
                .statusCode(200)
                .body("steps[3].status", equalTo("NOT_STARTED"))
                .body("steps[3]", not(hasKey("doneOn")));
        problem(VASTBY.coordinator().get(step(plan, "SLEEP")), 404, "not-found");
        problem(walked(VASTBY, plan, "SLEEP", "DONE"), 404, "not-found");
    }

    @Test
    void what_a_plan_says_is_changed_apart_from_its_steps_model_and_owner() {
        var plan = begun(VASTBY, "Först");
        VASTBY.changing()
                .body(VASTBY.coordinator().get(at(plan)).asString())
                .put(at(plan))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        VASTBY.changing()
                .body(Map.of("title", Map.of("da", "Siden"), "collaborationId", ASELE))
                .patch(at(plan))
                .then()
                .statusCode(200)
                .body("title.da", equalTo("Siden"))
                .body("collaborationId", equalTo(ASELE));
        problem(VASTBY.changing().body(Map.of("modelId", ASELE)).patch(at(plan)), 422, "model-fixed");
        problem(
                VASTBY.changing()
                        .body(Map.of("ownerPartnerId", OSTBY.id().toString()))
                        .patch(at(plan)),
                422,
                "owner-fixed");
        problem(
                VASTBY.changing()
                        .body(Map.of("agreementId", UUID.randomUUID().toString()))
                        .patch(at(plan)),
                422,
                "unknown-reference");
        VASTBY.changing()
                .body(plan(plan.path("modelId"), "Bara rubriken"))
                .put(at(plan))
                .then()
                .body("$", not(hasKey("collaborationId")));
    }

    @Test
    void it_is_ended_and_taken_up_again_and_deleted_only_before_anything_is_started() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var plan = begun(VASTBY, "Livet");
        clock.advance(Duration.ofHours(1));
        walked(VASTBY, plan, "TELL", "ONGOING").then().statusCode(200).body("_links", not(hasKey("delete")));
        problem(VASTBY.changing().delete(at(plan)), 409, "illegal-transition")
                .then()
                .body("allowed", contains("close"));
        VASTBY.coordinator()
                .body(Map.of("reason", "Vi arbetar på ett annat sätt"))
                .post(at(plan) + "/closures")
                .then()
                .statusCode(201)
                .body("endReason", equalTo("Vi arbetar på ett annat sätt"))
                .body("_links", hasKey("reopen"))
                .body("steps[0]._links", not(hasKey("update")));
        problem(VASTBY.coordinator().post(at(plan) + "/closures"), 409, "illegal-transition");
        problem(walked(VASTBY, plan, "TELL", "DONE"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("reopen"));
        problem(
                VASTBY.changing()
                        .body(Map.of("ownerPartnerId", OSTBY.id().toString()))
                        .patch(at(plan)),
                409,
                "illegal-transition");
        VASTBY.coordinator().get(PLANS + "?id=" + id(plan)).then().body("items", empty());
        VASTBY.coordinator().get(PLANS + "?ended=true&id=" + id(plan)).then().body("items", hasSize(1));
        VASTBY.coordinator()
                .get(at(plan) + "?knownAt=2026-03-01T12:30:00Z")
                .then()
                .body("version", equalTo(1))
                .body("status", equalTo("NOT_STARTED"))
                .body("_links", not(hasKey("update")));
        VASTBY.coordinator()
                .post(at(plan) + "/reopenings")
                .then()
                .statusCode(201)
                .body("$", not(hasKey("endedAt")));
        walked(VASTBY, plan, "TELL", "NOT_STARTED").then().statusCode(200);
        VASTBY.changing().delete(at(plan)).then().statusCode(204);
        problem(VASTBY.coordinator().get(at(plan)), 410, "gone");
        VASTBY.coordinator()
                .get("/samverk/v1/events/agreements?limit=1000&subject=" + id(plan))
                .then()
                .body("type", hasItem("org.samverk.process-plan.deleted"));
    }
}
