package org.samverk.agreements.process.model;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.agreements.process.AProcess.MODELS;
import static org.samverk.agreements.process.AProcess.OSTBY;
import static org.samverk.agreements.process.AProcess.VASTBY;
import static org.samverk.agreements.process.AProcess.added;
import static org.samverk.agreements.process.AProcess.at;
import static org.samverk.agreements.process.AProcess.model;
import static org.samverk.agreements.process.AProcess.problem;
import static org.samverk.agreements.process.AProcess.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.process.AProcess;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CollaborationModelInputTest {
    private final FeedReader reader;

    @Inject
    CollaborationModelInputTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AProcess.register();
        reader.catchUp("partners");
    }

    @Test
    void steps_that_wait_for_each_other_or_for_nothing_are_named() {
        var circle = model("Rundgång");
        circle.put(
                "steps",
                List.of(
                        step("1", "PREPARE", "ALONE"),
                        step("2", "PREPARE", "HEN", "EGG", "ALONE"),
                        step("3", "PREPARE", "EGG", "HEN")));
        problem(VASTBY.coordinator().body(circle).post(MODELS), 422, "steps-in-circle")
                .then()
                .body("detail", startsWith("Each of these steps would have to be done before itself: HEN, EGG."))
                .body("errors.pointer", contains("/steps/1/requires", "/steps/2/requires"));
        circle.put("steps", List.of(step("1", "PREPARE", "ALONE", "NOBODY")));
        problem(VASTBY.coordinator().body(circle).post(MODELS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/steps/0/requires/0"));
        var model = added(VASTBY, model("Rak"));
        problem(
                VASTBY.changing()
                        .body(Map.of("steps", List.of(step("1", "PREPARE", "SELF", "SELF"))))
                        .patch(at(model)),
                422,
                "steps-in-circle");
    }

    @Test
    void a_code_and_an_external_id_belong_to_one_model_of_an_owner() {
        var content = model("Först");
        content.put("code", "FIRST_COME");
        added(VASTBY, content);
        problem(VASTBY.coordinator().body(content).post(MODELS), 409, "model-code-taken");
        added(OSTBY, content);
        content.remove("code");
        content.put("externalIds", List.of(Map.of("system", "handbok", "value", "först")));
        added(VASTBY, content);
        problem(VASTBY.coordinator().body(content).post(MODELS), 409, "external-id-taken");
    }

    @Test
    void bad_bodies_and_queries_are_named() {
        problem(VASTBY.coordinator().body("{}").post(MODELS), 400, "validation-failed")
                .then()
                .body("errors.pointer", hasItems("/name", "/steps"));
        var twice = model("Dubbelt");
        twice.put("steps", List.of(step("1", "PREPARE", "A"), step("1", "PREPARE", "A")));
        problem(VASTBY.coordinator().body(twice).post(MODELS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/steps", "/steps"));
        twice.put("steps", List.of(step("1.a", "PREPARE", "small")));
        twice.put("visibility", "RESTRICTED");
        problem(VASTBY.coordinator().body(twice).post(MODELS), 400, "validation-failed")
                .then()
                .body("errors.pointer", hasItems("/steps/0/number", "/steps/0/code", "/visibility"));
        twice.put("steps", List.of(step("1", "SLEEP", "A")));
        problem(VASTBY.coordinator().body(twice).post(MODELS), 400, "validation-failed");
        var many = model("Många");
        many.put(
                "steps",
                IntStream.rangeClosed(1, 101)
                        .mapToObj(i -> step(i < 100 ? "" + i : "1." + (i - 99), "PREPARE", "STEP_" + i))
                        .toList());
        problem(VASTBY.coordinator().body(many).post(MODELS), 400, "validation-failed")
                .then()
                .body("errors.pointer", hasItem("/steps"));
        problem(VASTBY.coordinator().body("").post(MODELS), 400, "validation-failed");
        problem(VASTBY.coordinator().get(MODELS + "?colour=red"), 400, "unknown-parameter");
        problem(VASTBY.coordinator().get(MODELS + "?sort=shipped"), 400, "validation-failed");
        problem(VASTBY.coordinator().get(MODELS + "/" + UUID.randomUUID()), 404, "not-found");
        var stranger = model("Okänd");
        stranger.put("ownerPartnerId", UUID.randomUUID().toString());
        problem(VASTBY.registrar().body(stranger).post(MODELS), 422, "unknown-reference");
    }
}
