package org.samverk.partners.initiative.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.initiative.AnInitiative.AT;
import static org.samverk.partners.initiative.AnInitiative.about;
import static org.samverk.partners.initiative.AnInitiative.association;
import static org.samverk.partners.initiative.AnInitiative.problem;
import static org.samverk.partners.initiative.AnInitiative.registered;
import static org.samverk.partners.initiative.AnInitiative.titled;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InitiativeOverviewTest {
    private static final String OVERVIEW = AT + "/overview?";

    @Test
    void everything_the_caller_sees_counts_once_in_total_and_in_every_group_it_belongs_to() {
        var unit = association("Överblick");
        var two = about("Två teman", "OVER:A", "OLDER", "MUNICIPALITY:0767", "REGION:07");
        two.put("themes", List.of("OVER:A", "OVER:B"));
        registered(unit, two);
        registered(unit, about("Ett tema", "OVER:A", "YOUNG"));
        registered(unit, titled("Inget tema"));
        var hidden = about("Dold", "OVER:B", "OLDER");
        hidden.put("visibility", "PRIVATE");
        registered(unit, hidden);
        var mine = OVERVIEW + "partner=" + unit.id();
        unit.coordinator()
                .get(mine)
                .then()
                .statusCode(200)
                .body("groupBy", equalTo("THEME"))
                .body("total", equalTo(4))
                .body("ungrouped", equalTo(1))
                .body("truncated", equalTo(false))
                .body("groups.key", contains("OVER:A", "OVER:B"))
                .body("groups.count", contains(2, 2))
                .body("groups[0]", not(hasKey("label")))
                .body("groups[0].initiatives.title.sv", contains("Ett tema", "Två teman"));
        var stranger = association("Betraktare");
        stranger.coordinator().get(mine).then().body("total", equalTo(3)).body("groups.count", contains(2, 1));
        stranger.coordinator()
                .get(mine + "&groupBy=AREA")
                .then()
                .body("groups.name", contains("Markaryd", "Kronobergs län"))
                .body("total", equalTo(3))
                .body("ungrouped", equalTo(2));
        stranger.coordinator()
                .get(mine + "&theme=OVER:B&targetGroup=OLDER&area=SE-07")
                .then()
                .body("total", equalTo(1))
                .body("groups.key", contains("OVER:A", "OVER:B"));
        stranger.coordinator()
                .get(mine + "&limit=1")
                .then()
                .body("truncated", equalTo(true))
                .body("groups.key", contains("OVER:A"));
        stranger.coordinator()
                .get(mine + "&theme=OVER:C")
                .then()
                .body("total", equalTo(0))
                .body("ungrouped", equalTo(0))
                .body("groups", empty());
    }

    @Test
    void of_a_large_group_the_first_are_shown_and_all_are_counted() {
        var unit = association("Många");
        for (var i = 10; i < 31; i++) {
            registered(unit, about("Nummer " + i, "OVER:MANY", "OLDER"));
        }
        unit.coordinator()
                .get(OVERVIEW + "groupBy=UNIT&theme=OVER:MANY")
                .then()
                .body("groups.count", contains(21))
                .body("groups[0].initiatives", hasSize(20))
                .body("groups[0].initiatives[19].title.sv", equalTo("Nummer 29"));
    }

    @Test
    void one_statement_draws_the_map_however_it_is_grouped() throws Exception {
        var unit = association("En fråga");
        registered(unit, about("En fråga", "OVER:ONE", "OLDER", "REGION:07"));
        unit.coordinator().get(AT);
        for (var by : List.of("THEME", "UNIT", "AREA")) {
            assertEquals(
                    1,
                    SqlStatements.during(() -> unit.coordinator()
                            .get(OVERVIEW + "groupBy=" + by)
                            .then()
                            .statusCode(200)));
        }
    }

    @Test
    void there_are_three_ways_to_group() {
        var reader = association("Felgrupperad");
        problem(reader.coordinator().get(OVERVIEW + "groupBy=COLOUR"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("groupBy"))
                .body("errors[0].detail", containsString("THEME, UNIT, AREA"));
        problem(reader.coordinator().get(OVERVIEW + "area=14"), 400, "validation-failed");
        problem(reader.coordinator().get(OVERVIEW + "limit=1001"), 400, "validation-failed");
    }
}
