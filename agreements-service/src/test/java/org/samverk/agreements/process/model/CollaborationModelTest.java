package org.samverk.agreements.process.model;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.process.AProcess.ASELE;
import static org.samverk.agreements.process.AProcess.MODELS;
import static org.samverk.agreements.process.AProcess.OSTBY;
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
import io.restassured.response.Response;
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
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CollaborationModelTest {
    private final FeedReader reader;
    private final SettableClock clock;

    @Inject
    CollaborationModelTest(FeedReader reader, SettableClock clock) {
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
    void a_model_is_found_by_owner_code_words_key_and_origin() {
        var origin = UUID.randomUUID().toString();
        var content = model("Hälsoträdgårdens modell");
        content.put("code", "GARDEN_MODEL");
        content.put("description", Map.of("da", "Sådan gror det"));
        content.put("originAreaId", origin);
        content.put("externalIds", List.of(Map.of("system", "handbok", "value", "H:7")));
        var model = added(VASTBY, content);
        model.then()
                .header("Location", containsString(at(model)))
                .header("ETag", startsWith("\"1-"))
                .body("owner.name", equalTo("Västby kommun"))
                .body("visibility", equalTo("SHARED"))
                .body("steps[1].requires", contains("LOOK"))
                .body("steps[1].conditional", equalTo(false))
                .body("_links.archive.method", equalTo("POST"));
        var owned = MODELS + "?owner=" + VASTBY.id() + "&";
        for (var filter : List.of(
                "code=GARDEN_MODEL",
                "q=halsotradgard gror",
                "externalId=handbok:H:7",
                "originArea=" + origin,
                "shipped=false&id=" + id(model))) {
            OSTBY.coordinator().get(owned + filter).then().statusCode(200).body("items.id", contains(id(model)));
        }
        for (var filter : List.of(
                "code=OTHER",
                "q=pingviner",
                "externalId=handbok:H:8",
                "archived=true&id=" + id(model),
                "shipped=true",
                "originArea=" + ASELE)) {
            OSTBY.coordinator().get(owned + filter).then().statusCode(200).body("items", empty());
        }
        OSTBY.coordinator().get(at(model)).then().body("_links", not(hasKey("update")));
    }

    @Test
    void what_was_read_may_be_sent_back_and_changes_nothing() {
        var model = added(VASTBY, model("Runt"));
        VASTBY.changing()
                .body(VASTBY.coordinator().get(at(model)).asString())
                .put(at(model))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        VASTBY.changing()
                .body(Map.of("source", "Handboken"))
                .patch(at(model))
                .then()
                .body("version", equalTo(2))
                .body("steps", hasSize(4));
        VASTBY.changing().body(model("Kort")).put(at(model)).then().body("$", not(hasKey("source")));
        problem(
                VASTBY.coordinator()
                        .header("If-Match", "\"1\"")
                        .body(model("Sen"))
                        .put(at(model)),
                412,
                "precondition-failed");
        problem(
                        VASTBY.changing()
                                .body(Map.of("ownerPartnerId", OSTBY.id().toString()))
                                .patch(at(model)),
                        422,
                        "owner-fixed")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
    }

    @Test
    void it_goes_out_of_use_and_comes_back_and_what_a_plan_was_begun_with_is_not_deleted() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var model = added(VASTBY, model("Livet"));
        clock.advance(Duration.ofHours(1));
        VASTBY.coordinator()
                .post(at(model) + "/archivals")
                .then()
                .statusCode(201)
                .body("archived", equalTo(true))
                .body("_links", hasKey("restore"));
        problem(VASTBY.coordinator().post(at(model) + "/archivals"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("restore"));
        VASTBY.coordinator()
                .get(MODELS + "?archived=true&id=" + id(model))
                .then()
                .body("items.id", contains(id(model)));
        VASTBY.coordinator()
                .get(at(model) + "?knownAt=2026-03-01T12:30:00Z")
                .then()
                .body("archived", equalTo(false))
                .body("_links", not(hasKey("update")));
        problem(VASTBY.coordinator().body(plan(id(model), "För sent")).post(AProcess.PLANS), 422, "model-archived");
        VASTBY.coordinator().post(at(model) + "/restorations").then().statusCode(201);
        problem(VASTBY.coordinator().post(at(model) + "/restorations"), 409, "illegal-transition");
        VASTBY.coordinator().get(at(model)).then().body("_links", hasKey("delete"));

        var plan = begun(OSTBY, plan(id(model), "I bruk"));
        OSTBY.changing()
                .body(Map.of("visibility", "PRIVATE"))
                .patch(at(plan))
                .then()
                .statusCode(200);
        VASTBY.coordinator().get(at(model)).then().body("_links", not(hasKey("delete")));
        VASTBY.changing()
                .body(Map.of("source", "I bruk"))
                .patch(at(model))
                .then()
                .statusCode(200)
                .body("_links", not(hasKey("delete")));
        problem(VASTBY.changing().delete(at(model)), 409, "still-in-use")
                .then()
                .body("detail", equalTo("A process plan that you may not see was begun with it. Archive it instead."));
        OSTBY.changing().delete(at(plan)).then().statusCode(204);
        problem(VASTBY.coordinator().delete(at(model)), 428, "precondition-required");
        VASTBY.changing().delete(at(model)).then().statusCode(204);
        problem(VASTBY.coordinator().get(at(model)), 410, "gone");
        VASTBY.coordinator()
                .get("/samverk/v1/events/agreements?limit=1000&subject=" + id(model))
                .then()
                .body(
                        "type",
                        hasItems(
                                "org.samverk.collaboration-model.archived",
                                "org.samverk.collaboration-model.restored",
                                "org.samverk.collaboration-model.deleted"));
    }

    @Test
    void a_replay_offers_what_was_offered_before_anything_went_by_the_model() {
        var model = added(VASTBY, model("Om igen"));
        var archived = once(model, "archivals");
        var restored = once(model, "restorations");
        restored.then().statusCode(201).body("_links", hasKey("delete"));
        begun(OSTBY, plan(id(model), "Senare"));
        assertEquals(archived.asString(), once(model, "archivals").asString());
        assertEquals(restored.asString(), once(model, "restorations").asString());
        VASTBY.coordinator().get(at(model)).then().body("_links", not(hasKey("delete")));
        VASTBY.coordinator().post(at(model) + "/archivals").then().body("_links", not(hasKey("delete")));
    }

    private static Response once(Response model, String noun) {
        return VASTBY.coordinator().header("Idempotency-Key", noun + id(model)).post(at(model) + "/" + noun);
    }

    @Test
    void a_list_asks_once_however_long_it_is() throws Exception {
        added(VASTBY, model("Lång 1"));
        added(OSTBY, model("Lång 2"));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> VASTBY.coordinator().get(MODELS).then().statusCode(200)));
        assertEquals(
                1,
                SqlStatements.during(() ->
                        VASTBY.coordinator().get(MODELS + "/" + ASELE).then().statusCode(200)));
    }
}
