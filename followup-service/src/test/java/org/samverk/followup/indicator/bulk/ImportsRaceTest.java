package org.samverk.followup.indicator.bulk;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.indicator.AnIndicator.at;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.smoking;
import static org.samverk.followup.indicator.bulk.AnImport.ended;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// Imports that correct the same at once come one after the other, and none is lost.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ImportsRaceTest {
    private static final int ROUNDS = 3;
    private static final int AREAS = 40;

    private final Stage stage;

    @Inject
    ImportsRaceTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        AnIndicator.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private static Response sent(Response indicator, String query, int value) {
        var rows = new StringBuilder("area,period,value\n");
        for (var area = 3000; area < 3000 + AREAS; area++) {
            rows.append("SE-%d,2024,%d%n".formatted(area, value));
        }
        return as(COORDINATOR).contentType("text/csv").body(rows.toString()).post(at(indicator) + "/imports" + query);
    }

    @Test
    void both_correct_all_one_after_the_other() {
        for (var round = 0; round < ROUNDS; round++) {
            var indicator = defined(smoking());
            ended(sent(indicator, "", 50)).then().body("status", equalTo("DONE"));
            var both = IntStream.of(10, 20)
                    .mapToObj(value -> sent(indicator, "?existing=CORRECT", value))
                    .toList();
            both.forEach(
                    one -> ended(one).then().body("status", equalTo("DONE")).body("rowsCorrected", equalTo(AREAS)));
            var measured = as(AARHUS).get(at(indicator) + "/measurements?limit=100");
            assertEquals(
                    1,
                    measured.<List<Object>>path("items.value").stream()
                            .distinct()
                            .count(),
                    measured.asString());
            measured.then().body("items.findAll { it.version == 3 }.size()", equalTo(AREAS));
            as(AARHUS)
                    .get(measured.<String>path("items[0]._links.self.href") + "/history")
                    .then()
                    .body("items.size()", equalTo(3))
                    .body("chainHolds", equalTo(true));
        }
    }
}
