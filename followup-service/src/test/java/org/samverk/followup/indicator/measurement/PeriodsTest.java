package org.samverk.followup.indicator.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.at;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.reached;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PeriodsTest {
    private final Stage stage;

    @Inject
    PeriodsTest(Stage stage) {
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

    private static Response of(Map<String, Object> content, String... periods) {
        var indicator = defined(content);
        List.of(periods).forEach(period -> entered(indicator, measured(SKOVDE, period, 7)));
        return indicator;
    }

    private static void within(Response indicator, String filter, String periods) {
        var expected = List.of(periods.split(" "));
        var listed = as(AARHUS).get(at(indicator) + "/measurements?sort=period&" + filter);
        assertEquals(expected, listed.<List<String>>path("items.period"), filter);
        var series = as(AARHUS).get(at(indicator) + "/series?" + filter);
        assertEquals(expected, series.<List<String>>path("items[0].points.period"), filter);
    }

    @Test
    void a_year_is_within_quarters_that_hold_all_its_days() {
        var yearly = of(smoking(), "2023", "2024", "2025");
        within(yearly, "from=2024-Q1&to=2024-Q4", "2024");
        within(yearly, "from=2024&to=2024", "2024");
        within(yearly, "to=2024-Q1", "2023");
        within(yearly, "to=2024-Q3", "2023");
        within(yearly, "to=2024-Q4", "2023 2024");
        within(yearly, "from=2024-Q1", "2024 2025");
        within(yearly, "from=2024-Q2", "2025");
    }

    @Test
    void a_quarter_is_within_its_year() {
        var quarterly = of(reached(), "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q4", "2025-Q1");
        within(quarterly, "from=2024&to=2024", "2024-Q1 2024-Q2 2024-Q4");
        within(quarterly, "to=2024-Q1", "2023-Q4 2024-Q1");
        within(quarterly, "from=2024-Q1&to=2024-Q2", "2024-Q1 2024-Q2");
        within(quarterly, "from=2024-Q3", "2024-Q4 2025-Q1");
    }
}
