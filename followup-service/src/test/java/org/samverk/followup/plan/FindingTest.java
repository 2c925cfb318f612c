package org.samverk.followup.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.PLANS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.duplicate;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.settled;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class FindingTest {
    private final Stage stage;

    @Inject
    FindingTest(Stage stage) {
        this.stage = stage;
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
    void lists_find_by_every_filter() {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        for (var filter : List.of(
                "agreement=" + AGREEMENT,
                "owner=" + REGION,
                "reporter=" + MUNICIPALITY,
                "recipient=" + REGION,
                "status=ACTIVE",
                "id=" + plan.path("id"))) {
            as(AARHUS).get(PLANS + "?limit=100&" + filter).then().body("items.id", hasItem((String) plan.path("id")));
        }
        for (var filter : List.of("agreement=" + REGION, "owner=" + OUTSIDER, "reporter=" + REGION, "status=DRAFT")) {
            as(AARHUS).get(PLANS + "?limit=100&" + filter).then().body("items.id", not(hasItem((String)
                    plan.path("id"))));
        }
        as(AARHUS)
                .get(OCCASIONS + "?dueFrom=2026-06-01&dueUntil=2026-12-30&sort=dueDate&plan=" + plan.path("id"))
                .then()
                .body("items.dueDate", contains("2026-06-30", "2026-09-30"));
        as(AARHUS)
                .get(OCCASIONS + "?status=REPORTED&plan=" + plan.path("id"))
                .then()
                .body("items", empty());
    }

    @Test
    void what_names_a_duplicate_is_shown_and_found_with_the_organisation_it_is() {
        var duplicate = duplicate("Århus Kommune, igen", MUNICIPALITY);
        stage.hear();
        var settled = settled(AGREEMENT, "2026-03-31", QUARTERLY);
        settled.put("reporter", Map.of("partnerId", duplicate.toString()));
        var plan = active(settled);
        as(AARHUS)
                .get(at(plan))
                .then()
                .body("reporter.partnerId", equalTo(duplicate.toString()))
                .body("reporter.currentPartnerId", equalTo(MUNICIPALITY.toString()))
                .body("recipient", not(hasKey("currentPartnerId")));
        as(AARHUS).get(first(plan)).then().body("reporter.currentPartnerId", equalTo(MUNICIPALITY.toString()));
        for (var reporter : List.of(duplicate, MUNICIPALITY)) {
            as(AARHUS).get(PLANS + "?limit=100&reporter=" + reporter).then().body("items.id", hasItem((String)
                    plan.path("id")));
            as(AARHUS)
                    .get(OCCASIONS + "?limit=1&reporter=" + reporter + "&plan=" + plan.path("id"))
                    .then()
                    .body("items.planId", contains((String) plan.path("id")));
        }
    }

    @Test
    void reading_costs_one_statement_and_a_list_as_few() throws Exception {
        var plan = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        assertEquals(1, statements(at(plan)));
        assertEquals(1, statements(first(plan)));
        assertEquals(1, statements(PLANS));
        assertEquals(2, statements(OCCASIONS + "?overdue=true&count=true"));
    }

    /// Once who is asking has been looked up, which is remembered for a while.
    private static int statements(String path) throws Exception {
        as(COORDINATOR).get(path).then().statusCode(200);
        return SqlStatements.during(() -> as(COORDINATOR).get(path).then().statusCode(200));
    }
}
