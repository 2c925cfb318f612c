package org.samverk.agreements.process.model;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.agreements.process.AProcess.ASELE;
import static org.samverk.agreements.process.AProcess.MODELS;
import static org.samverk.agreements.process.AProcess.SKARABORG;
import static org.samverk.agreements.process.AProcess.VASTBY;
import static org.samverk.agreements.process.AProcess.added;
import static org.samverk.agreements.process.AProcess.at;
import static org.samverk.agreements.process.AProcess.id;
import static org.samverk.agreements.process.AProcess.model;
import static org.samverk.agreements.process.AProcess.problem;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
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
class ShipModelsTest {
    private final ShipModels ship;
    private final FeedReader reader;

    @Inject
    ShipModelsTest(ShipModels ship, FeedReader reader) {
        this.ship = ship;
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AProcess.register();
        reader.catchUp("partners");
    }

    @Test
    void two_models_come_with_the_suite_once_however_often_it_starts() {
        ship.start(new StartupEvent());
        ship.start(new StartupEvent());
        VASTBY.coordinator()
                .get(MODELS + "?shipped=true&sort=name&count=true")
                .then()
                .statusCode(200)
                .body("items.code", contains("SKARABORG_MODEL", "ASELE_METHOD"))
                .body("items.id", contains(SKARABORG, ASELE))
                .body("items.version", contains(1, 1))
                .body("items[1].stepCount", equalTo(18))
                .body("items[1].phases", contains("PREPARE", "CARRY_OUT", "COMPILE", "FOLLOW_UP"))
                .body("total", equalTo(2));
        VASTBY.coordinator()
                .get(MODELS + "/" + ASELE)
                .then()
                .body("$", not(hasKey("ownerPartnerId")))
                .body("shipped", equalTo(true))
                .body("steps[0].conditional", equalTo(true))
                .body("_links", not(hasKey("update")));
        VASTBY.coordinator()
                .get(MODELS + "/" + ASELE + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body("items.type", contains("collaboration-model.added"));
    }

    @Test
    void what_comes_with_the_suite_stays_as_it_is_and_is_there_to_be_taken_as_ones_own() {
        for (var id : List.of(ASELE, SKARABORG)) {
            var at = MODELS + "/" + id;
            problem(VASTBY.coordinator().body(Map.of()).patch(at), 428, "precondition-required");
            problem(VASTBY.changing().body(Map.of("source", "Jag")).patch(at), 409, "model-shipped");
            problem(VASTBY.changing().body(model("Min")).put(at), 409, "model-shipped");
            problem(VASTBY.changing().delete(at), 409, "model-shipped");
            problem(VASTBY.coordinator().post(at + "/archivals"), 409, "model-shipped");
            var own = added(VASTBY, new HashMap<>(VASTBY.coordinator().get(at).<Map<String, Object>>path("$")));
            own.then()
                    .body("shipped", equalTo(false))
                    .body("ownerPartnerId", equalTo(VASTBY.id().toString()));
            VASTBY.changing().delete(at(own)).then().statusCode(204);
        }
    }
}
