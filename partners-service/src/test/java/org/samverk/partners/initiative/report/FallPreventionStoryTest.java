package org.samverk.partners.initiative.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.partners.initiative.AnInitiative.AT;
import static org.samverk.partners.initiative.AnInitiative.about;
import static org.samverk.partners.initiative.AnInitiative.at;
import static org.samverk.partners.initiative.AnInitiative.changing;
import static org.samverk.partners.initiative.AnInitiative.during;
import static org.samverk.partners.initiative.AnInitiative.id;
import static org.samverk.partners.initiative.AnInitiative.registered;
import static org.samverk.partners.initiative.AnInitiative.unit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.initiative.AnInitiative.Unit;

/// A municipality maps what its administrations do already, before it agrees with the region on fall prevention.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FallPreventionStoryTest {
    private static final String HERE = "area=SE-1083&on=";

    @Test
    void a_municipality_maps_what_its_administrations_do_against_falls() {
        var municipality = unit("Sölvesborgs kommun", "MUNICIPALITY", null, "MUNICIPALITY:1083");
        var care = unit("Omsorgsförvaltningen", "MUNICIPAL_ADMINISTRATION", municipality);
        var leisure = unit("Fritidsförvaltningen", "MUNICIPAL_ADMINISTRATION", municipality);
        var streets = unit("Tekniska förvaltningen", "MUNICIPAL_ADMINISTRATION", municipality);
        var visits = mapped(municipality, care, "Hembesök hos äldre", "OLDER");
        var training = mapped(municipality, leisure, "Balansträning", "OLDER");
        var gravel = mapped(municipality, streets, "Sandning av gångbanor", "GENERAL");
        changing(municipality)
                .body(Map.of("themes", List.of("FALL_INJURY_PREVENTION", "SE6")))
                .patch(at(training))
                .then()
                .statusCode(200);

        overview(municipality, "THEME")
                .body("total", equalTo(3))
                .body("ungrouped", equalTo(0))
                .body("groups.key", contains("FALL_INJURY_PREVENTION", "SE6"))
                .body("groups.label.sv[0]", equalTo("Förebyggande av fallskador"))
                .body("groups.count", contains(3, 1))
                .body("groups[0].initiatives.id", contains(id(training), id(visits), id(gravel)));
        overview(municipality, "UNIT")
                .body(
                        "groups.name",
                        containsInAnyOrder("Omsorgsförvaltningen", "Fritidsförvaltningen", "Tekniska förvaltningen"))
                .body("groups.count", contains(1, 1, 1));
        overview(municipality, "AREA")
                .body("groups.key", contains("SE:MUNICIPALITY:1083"))
                .body("groups.name", contains("Sölvesborg"))
                .body("groups.count", contains(3));

        overlaps(municipality, "2026-03-01")
                .body("items.theme", contains("FALL_INJURY_PREVENTION"))
                .body("items.targetGroup", contains("OLDER"))
                .body("items.areaName", contains("Sölvesborg"))
                .body("items[0].units.name", contains("Fritidsförvaltningen", "Omsorgsförvaltningen"))
                .body("items[0].initiatives.id", contains(id(training), id(visits)));
        municipality
                .coordinator()
                .get(AT + "/white-spots?themes=SE6,EQUITY_IN_HEALTH,FALL_INJURY_PREVENTION&" + HERE + "2026-03-01")
                .then()
                .statusCode(200)
                .body("areaName", equalTo("Sölvesborg"))
                .body("items.theme", contains("EQUITY_IN_HEALTH"))
                .body("items.everywhere", contains(true));

        changing(municipality)
                .body(Map.of("period", Map.of("end", "2026-04-30")))
                .patch(at(training))
                .then()
                .statusCode(200);
        overlaps(municipality, "2026-04-30").body("items[0].initiativeCount", equalTo(2));
        overlaps(municipality, "2026-05-01").body("items", empty());
    }

    private static Response mapped(Unit municipality, Unit administration, String title, String group) {
        var content = about(title, "FALL_INJURY_PREVENTION", group, "MUNICIPALITY:1083");
        content.put("partnerId", administration.id());
        return registered(municipality, during(content, "2026-01-01", null));
    }

    private static ValidatableResponse overview(Unit reader, String by) {
        return reader.coordinator()
                .get(AT + "/overview?groupBy=" + by + "&" + HERE + "2026-03-01")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse overlaps(Unit reader, String day) {
        return reader.coordinator().get(AT + "/overlaps?" + HERE + day).then().statusCode(200);
    }
}
