package org.samverk.agreements.process.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import static org.samverk.agreements.process.AProcess.added;
import static org.samverk.agreements.process.AProcess.at;
import static org.samverk.agreements.process.AProcess.begun;
import static org.samverk.agreements.process.AProcess.id;
import static org.samverk.agreements.process.AProcess.model;
import static org.samverk.agreements.process.AProcess.plan;
import static org.samverk.agreements.process.AProcess.problem;
import static org.samverk.agreements.process.AProcess.step;
import static org.samverk.agreements.process.AProcess.walked;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
                .header("Location", startsWith("http"))
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
                .body("errors.detail", contains("MAP_EXISTING_WORK"));
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
        var plan = begun(VASTBY, "Tillbaka");
        walked(VASTBY, plan, "TELL", "DONE").then().statusCode(200).body("version", equalTo(2));
        var read = VASTBY.coordinator().get(step(plan, "TELL"));
        read.then().statusCode(200).body("doneOn", not(empty())).body("_links.update.method", equalTo("PUT"));
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
    void the_rules_of_steps_are_told_apart() {
        var plan = begun(VASTBY, "Regler");
        problem(walked(VASTBY, plan, "THINK", "NOT_APPLICABLE"), 422, "step-not-conditional");
        walked(VASTBY, plan, "LOOK", "DONE").then().statusCode(200);
        walked(VASTBY, plan, "THINK", "DONE").then().statusCode(200);
        problem(walked(VASTBY, plan, "LOOK", "ONGOING"), 422, "step-still-required")
                .then()
                .body("errors.detail", contains("THINK"));
        problem(
                        VASTBY.changing()
                                .body(Map.of("status", "DONE", "doneOn", "2999-01-01"))
                                .put(step(plan, "TELL")),
                        422,
                        "date-out-of-order")
                .then()
                .body("errors.pointer", contains("/doneOn"));
        VASTBY.coordinator().get(at(plan)).then().body("version", equalTo(3));
    }

    @Test
    void a_plan_keeps_the_steps_it_was_begun_with() {
        var model = added(VASTBY, model("Under arbete"));
        var plan = begun(OSTBY, plan(id(model), "Gammal"));
        VASTBY.changing()
                .body(Map.of("steps", List.of(AProcess.step("1", "PREPARE", "NEW"))))
                .patch(at(model))
                .then()
                .statusCode(200);
        OSTBY.coordinator()
                .get(at(plan))
                .then()
                .body("model.version", equalTo(1))
                .body("steps.code", contains("LOOK", "THINK", "ACT", "TELL"));
        begun(OSTBY, plan(id(model), "Ny"))
                .then()
                .body("model.version", equalTo(2))
                .body("steps.code", contains("NEW"));
        VASTBY.changing()
                .body(Map.of("visibility", "PRIVATE"))
                .patch(at(model))
                .then()
                .statusCode(200);
        OSTBY.coordinator().get(at(plan)).then().statusCode(200).body("model.name.sv", equalTo("Under arbete"));
        problem(OSTBY.coordinator().body(plan(id(model), "Dold")).post(PLANS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/modelId"));
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

    @Test
    void bad_bodies_are_named() {
        problem(VASTBY.coordinator().body("{}").post(PLANS), 400, "validation-failed")
                .then()
                .body("errors.pointer", containsInAnyOrder("/modelId", "/title"));
        var restricted = plan(ASELE, "Utan parter");
        restricted.put("visibility", "RESTRICTED");
        problem(VASTBY.coordinator().body(restricted).post(PLANS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/visibility"));
        problem(VASTBY.coordinator().body("").post(PLANS), 400, "validation-failed");
        problem(
                VASTBY.coordinator()
                        .body("{\"modelId\":\"x\",\"title\":{\"sv\":\"x\"}}")
                        .post(PLANS),
                400,
                "validation-failed");
        var plan = begun(VASTBY, "Steg");
        var at = step(plan, "TELL");
        problem(VASTBY.changing().body("{}").put(at), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/status"));
        problem(VASTBY.changing().body(Map.of("status", "SLEEPING")).patch(at), 400, "validation-failed");
        problem(VASTBY.changing().body(Map.of("state", "DONE")).patch(at), 400, "validation-failed");
        problem(
                        VASTBY.changing()
                                .body(Map.of(
                                        "status", "DONE",
                                        "startedOn", "2026-02-02",
                                        "doneOn", "2026-02-01",
                                        "responsibleRole", "Kim i växeln",
                                        "evidence", Map.of("url", "http://vastby.example")))
                                .put(at),
                        400,
                        "validation-failed")
                .then()
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/doneOn", "/responsibleRole", "/evidence/title", "/evidence/url"));
        problem(VASTBY.changing().body(Map.of("doneOn", "2026-02-01")).patch(at), 400, "validation-failed");
        problem(VASTBY.coordinator().get(PLANS + "?status=DONE"), 400, "validation-failed");
        problem(VASTBY.coordinator().get(PLANS + "?colour=red"), 400, "unknown-parameter");
        VASTBY.coordinator().get(at(plan)).then().body("version", equalTo(1));
    }
}
