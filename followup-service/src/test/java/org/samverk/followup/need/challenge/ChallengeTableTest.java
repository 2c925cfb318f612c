package org.samverk.followup.need.challenge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.need.ANeed.CHALLENGES;
import static org.samverk.followup.need.ANeed.challenge;
import static org.samverk.followup.need.ANeed.raised;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.need.ANeed;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ChallengeTableTest {
    private final Stage stage;

    @Inject
    ChallengeTableTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        ANeed.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void the_list_is_a_table_that_no_spreadsheet_calculates() {
        var content = challenge("=1+1");
        content.put("targetGroups", List.of("YOUNG", "OLDER"));
        var challenge = raised(content);
        as(COORDINATOR)
                .accept("text/csv")
                .get(CHALLENGES + "?id=" + challenge.path("id"))
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(startsWith("id,text,area,areaName,theme,severity,status,statusSince,owner,targetGroups"))
                .body(containsString(
                        ",'=1+1,SE-1496,Skövde,TOBACCO,3,OPEN,2026-03-01T12:00:00Z,Region Midtjylland,YOUNG; OLDER,"));
        problem(as(COORDINATOR).accept("image/png").get(CHALLENGES), 406, "not-acceptable");
    }

    @Test
    void the_table_comes_in_the_order_of_the_list() {
        var ids = IntStream.of(2, 5, 3)
                .mapToObj(severity -> {
                    var content = challenge("Rökning");
                    content.put("severity", severity);
                    return raised(content).<String>path("id");
                })
                .toList();
        for (var sort : List.of("", "&sort=severity", "&sort=-severity,createdAt")) {
            var query = CHALLENGES + "?id=" + String.join(",", ids) + sort;
            var rows = as(COORDINATOR).accept("text/csv").get(query).asString().lines();
            assertEquals(
                    as(COORDINATOR).get(query).<List<String>>path("items.id"),
                    rows.skip(1).map(row -> row.split(",", 2)[0]).toList());
        }
        problem(as(COORDINATOR).accept("text/csv").get(CHALLENGES + "?sort=text"), 400, "validation-failed");
    }
}
