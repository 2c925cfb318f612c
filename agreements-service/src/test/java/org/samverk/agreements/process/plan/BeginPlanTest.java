package org.samverk.agreements.process.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.process.AProcess;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class BeginPlanTest {
    private final FeedReader reader;

    @Inject
    BeginPlanTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AProcess.register();
        reader.catchUp("partners");
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
    void a_plan_is_begun_once_however_often_the_request_is_sent() {
        var key = UUID.randomUUID().toString();
        var body = plan(ASELE, "En gång");
        var first =
                VASTBY.coordinator().header("Idempotency-Key", key).body(body).post(PLANS);
        var again =
                VASTBY.coordinator().header("Idempotency-Key", key).body(body).post(PLANS);
        again.then().statusCode(201).body("id", equalTo(id(first))).header("ETag", equalTo(first.header("ETag")));
    }
}
