package org.samverk.agreements.process.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.agreements.process.AProcess.ASELE;
import static org.samverk.agreements.process.AProcess.PLANS;
import static org.samverk.agreements.process.AProcess.VASTBY;
import static org.samverk.agreements.process.AProcess.at;
import static org.samverk.agreements.process.AProcess.begun;
import static org.samverk.agreements.process.AProcess.plan;
import static org.samverk.agreements.process.AProcess.problem;
import static org.samverk.agreements.process.AProcess.step;
import static org.samverk.agreements.process.AProcess.walked;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.process.AProcess;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ProcessPlanInputTest {
    private final FeedReader reader;

    @Inject
    ProcessPlanInputTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AProcess.register();
        reader.catchUp("partners");
    }

    @Test
    void the_rules_of_steps_are_told_apart() {
        var plan = begun(VASTBY, "Regler");
        problem(walked(VASTBY, plan, "THINK", "NOT_APPLICABLE"), 422, "step-not-conditional");
        walked(VASTBY, plan, "LOOK", "DONE").then().statusCode(200);
        walked(VASTBY, plan, "THINK", "DONE").then().statusCode(200);
        problem(walked(VASTBY, plan, "LOOK", "ONGOING"), 422, "step-still-required")
                .then()
                .body("errors.detail", contains("THINK is done."));
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
        problem(VASTBY.changing().body(Map.of("status", "DONE ?")).patch(at), 400, "validation-failed");
        problem(
                VASTBY.changing()
                        .body(Map.of("agreementId", "AZnA3qXhcACAAAAAAAAAAQ=="))
                        .patch(at(plan)),
                422,
                "unknown-reference");
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
