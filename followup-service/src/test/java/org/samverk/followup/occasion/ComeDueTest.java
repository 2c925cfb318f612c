package org.samverk.followup.occasion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ComeDueTest {
    private static final String DUE = "followup-occasion.due";
    private static final String SCHEDULED = "followup-occasion.scheduled";

    private final Stage stage;
    private final ComeDue due;

    @Inject
    ComeDueTest(Stage stage, ComeDue due) {
        this.stage = stage;
        this.due = due;
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
    void that_its_day_has_begun_is_told_once_however_many_tell_it() throws Exception {
        var occasion = first(active(settled(AGREEMENT, "2026-03-31", QUARTERLY)));
        stage.at("2026-03-30T21:59:59Z");
        stage.together(due::tell);
        history(occasion).body("items.type", contains(SCHEDULED));
        stage.at("2026-03-30T22:00:00Z");
        stage.together(due::tell);
        stage.together(due::tell);
        history(occasion)
                .body("items.type", contains(DUE, SCHEDULED))
                .body("items[0].effectiveAt", equalTo("2026-03-30T22:00:00Z"))
                .body("chainHolds", equalTo(true));
    }

    @Test
    void after_a_long_outage_every_day_that_began_is_told_with_its_own_time() throws Exception {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        List<String> occasions = as(COORDINATOR)
                .get(OCCASIONS + "?sort=dueDate&plan=" + plan.path("id"))
                .path("items.id");
        stage.at("2026-11-15T12:00:00Z");
        stage.together(due::tell);
        var began = List.of("2026-03-30T22:00:00Z", "2026-06-29T22:00:00Z", "2026-09-29T22:00:00Z");
        for (var i = 0; i < began.size(); i++) {
            history(OCCASIONS + "/" + occasions.get(i))
                    .body("items.type", contains(DUE, SCHEDULED))
                    .body("items[0].recordedAt", equalTo("2026-11-15T12:00:00Z"))
                    .body("items[0].effectiveAt", equalTo(began.get(i)));
        }
        history(OCCASIONS + "/" + occasions.get(3)).body("items.type", contains(SCHEDULED));
    }

    @Test
    void what_is_set_out_on_its_own_day_is_due_at_once() {
        var occasion = first(active(settled(AGREEMENT, "2026-03-01", "FREQ=DAILY;COUNT=1")));
        history(occasion)
                .body("items.type", contains(DUE, SCHEDULED))
                .body("items[0].effectiveAt", equalTo("2026-02-28T23:00:00Z"));
    }

    @Test
    void what_was_reported_before_its_day_or_fell_away_is_never_due() throws Exception {
        var early = first(active(settled(AGREEMENT, "2026-03-31", QUARTERLY)));
        write(early);
        as(AARHUS).post(early + "/submissions").then().statusCode(201);
        var skipped = first(active(settled(AGREEMENT, "2026-03-31", QUARTERLY)));
        as(COORDINATOR)
                .body(Map.of("reason", "Sommerferie"))
                .post(skipped + "/skips")
                .then()
                .statusCode(201);
        var ended = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        var cancelled = first(ended);
        as(COORDINATOR).post(at(ended) + "/cancellations").then().statusCode(201);
        var begun = first(active(settled(AGREEMENT, "2026-03-31", QUARTERLY)));
        write(begun);
        stage.at("2026-04-01T12:00:00Z");
        stage.together(due::tell);
        for (var occasion : List.of(early, skipped, cancelled)) {
            history(occasion).body("items.type", not(hasItem(DUE)));
        }
        history(begun).body("items.type", contains(DUE, "followup-occasion.report-written", SCHEDULED));
    }

    private static ValidatableResponse history(String occasion) {
        return as(COORDINATOR).get(occasion + "/history").then().statusCode(200);
    }
}
