package org.samverk.partners.initiative.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.initiative.AnInitiative.AT;
import static org.samverk.partners.initiative.AnInitiative.PARTNERS;
import static org.samverk.partners.initiative.AnInitiative.REGISTRAR;
import static org.samverk.partners.initiative.AnInitiative.about;
import static org.samverk.partners.initiative.AnInitiative.as;
import static org.samverk.partners.initiative.AnInitiative.association;
import static org.samverk.partners.initiative.AnInitiative.at;
import static org.samverk.partners.initiative.AnInitiative.during;
import static org.samverk.partners.initiative.AnInitiative.id;
import static org.samverk.partners.initiative.AnInitiative.problem;
import static org.samverk.partners.initiative.AnInitiative.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.initiative.AnInitiative.Unit;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InitiativeOverlapTest {
    private static final String OVERLAPS = AT + "/overlaps?theme=";

    private static ValidatableResponse overlaps(Unit reader, String theme) {
        return reader.coordinator().get(OVERLAPS + theme).then().statusCode(200);
    }

    @Test
    void what_is_done_in_a_region_meets_what_is_done_in_its_municipalities() {
        var region = association("Länsförbundet");
        var local = association("Varbergs gångförening");
        var wide = registered(region, about("Gå brett", "MEET:NEST", "ADULTS", "REGION:13"));
        var near = registered(local, about("Gå nära", "MEET:NEST", "ADULTS", "MUNICIPALITY:1383"));
        registered(association("Grannlänet"), about("Gå i Skåne", "MEET:NEST", "ADULTS", "REGION:12"));
        registered(association("Ung"), about("Spring", "MEET:NEST", "YOUNG", "MUNICIPALITY:1383"));
        registered(association("Utan plats"), about("Någonstans", "MEET:NEST", "ADULTS"));
        registered(region, about("Också i Varberg", "MEET:NEST", "YOUNG", "REGION:13", "MUNICIPALITY:1384"));
        overlaps(region, "MEET:NEST&targetGroup=ADULTS&count=true")
                .body("total", equalTo(1))
                .body("items.area.code", contains("1383"))
                .body("items.areaName", contains("Varberg"))
                .body("items.unitCount", contains(2))
                .body("items[0].units.id", contains(region.id(), local.id()))
                .body("items[0].initiatives.id", contains(id(wide), id(near)))
                .body("items[0].initiatives.unitId", contains(region.id(), local.id()));
        overlaps(region, "MEET:NEST&targetGroup=YOUNG").body("items.areaName", contains("Varberg"));
        for (var filter : List.of("area=SE-1383", "area=SE-13", "partner=" + local.id())) {
            overlaps(region, "MEET:NEST&targetGroup=ADULTS&" + filter).body("items", hasSize(1));
        }
        for (var filter : List.of(
                "area=SE-1384", "area=SE-12", "partner=" + association("Ingen").id())) {
            overlaps(region, "MEET:NEST&targetGroup=ADULTS&" + filter).body("items", empty());
        }
    }

    @Test
    void not_everything_is_held_against_everything() throws Exception {
        var one = association("Sparsam");
        registered(one, about("Ett", "MEET:NARROW", "OLDER", "REGION:23"));
        registered(association("Också sparsam"), about("Två", "MEET:NARROW", "OLDER", "MUNICIPALITY:2380"));
        for (var filter : List.of("", "?targetGroup=OLDER", "?on=2026-03-01&count=true")) {
            problem(one.coordinator().get(AT + "/overlaps" + filter), 400, "validation-failed")
                    .then()
                    .body("errors.parameter", contains("theme", "area", "partner"))
                    .body("errors.code", everyItem(equalTo("one-required")));
        }
        for (var filter : List.of("theme=MEET:NARROW", "area=SE-2380", "area=SE-23", "partner=" + one.id())) {
            assertEquals(
                    1,
                    SqlStatements.during(() -> one.coordinator()
                            .get(AT + "/overlaps?limit=100&" + filter)
                            .then()
                            .statusCode(200)
                            .body("items.theme", hasItem("MEET:NARROW"))),
                    filter);
        }
    }

    @Test
    void only_what_runs_at_the_same_time_meets() {
        var early = association("Vårgruppen");
        var late = association("Höstgruppen");
        registered(early, during(about("Vår", "MEET:TIME", "OLDER", "REGION:13"), null, "2026-06-30"));
        registered(late, during(about("Höst", "MEET:TIME", "OLDER", "REGION:13"), "2026-07-01", null));
        overlaps(early, "MEET:TIME").body("items", empty());
        registered(late, during(about("Sommar", "MEET:TIME", "OLDER", "REGION:13"), "2026-06-30", "2026-08-31"));
        overlaps(early, "MEET:TIME")
                .body("items[0].initiatives.title.sv", contains("Sommar", "Vår"))
                .body("items[0].initiatives.period.end", contains("2026-08-31", "2026-06-30"));
        overlaps(early, "MEET:TIME&on=2026-06-30").body("items", hasSize(1));
        overlaps(early, "MEET:TIME&on=2026-07-01").body("items", empty());
    }

    @Test
    void a_partner_and_whoever_took_its_place_are_one_unit() {
        var old = association("Gamla föreningen");
        var heir = association("Nya föreningen");
        registered(old, about("Gammalt", "MEET:SAME", "OLDER", "REGION:13"));
        registered(heir, about("Nytt", "MEET:SAME", "OLDER", "REGION:13"));
        overlaps(heir, "MEET:SAME").body("items", hasSize(1));
        as(REGISTRAR)
                .body(Map.of("successors", List.of(heir.id()), "from", "2026-01-01", "reason", "Sammanslagning"))
                .post(PARTNERS + "/" + old.id() + "/successions")
                .then()
                .statusCode(201);
        overlaps(heir, "MEET:SAME").body("items", empty());
        var duplicate = association("Dubblett av en tredje");
        var third = association("En tredje");
        registered(duplicate, about("Tredje", "MEET:SAME", "OLDER", "REGION:13"));
        as(REGISTRAR)
                .body(Map.of("into", third.id(), "reason", "Registrerad två gånger"))
                .post(PARTNERS + "/" + duplicate.id() + "/mergers")
                .then()
                .statusCode(201);
        for (var filter : List.of("", "&partner=" + old.id(), "&partner=" + third.id())) {
            overlaps(heir, "MEET:SAME" + filter)
                    .body("items[0].units.name", contains("En tredje", "Nya föreningen"))
                    .body("items[0].unitCount", equalTo(2))
                    .body("items[0].initiativeCount", equalTo(3));
        }
    }

    @Test
    void what_is_hidden_or_archived_meets_nothing() {
        var open = association("Öppen");
        var secret = association("Hemlig");
        registered(open, about("Öppet", "MEET:SEEN", "OLDER", "REGION:13"));
        var content = about("Hemligt", "MEET:SEEN", "OLDER", "REGION:13");
        content.put("visibility", "PRIVATE");
        var hidden = registered(secret, content);
        overlaps(open, "MEET:SEEN&count=true").body("items", empty()).body("total", equalTo(0));
        overlaps(secret, "MEET:SEEN").body("items", hasSize(1));
        secret.coordinator().post(at(hidden) + "/archivals").then().statusCode(201);
        overlaps(secret, "MEET:SEEN").body("items", empty());
    }

    @Test
    void overlaps_come_in_pages_those_of_the_most_units_first() throws Exception {
        var one = association("Sida ett");
        registered(one, about("Ett", "MEET:PAGE", "OLDER", "MUNICIPALITY:1380", "MUNICIPALITY:1381"));
        registered(association("Sida två"), about("Två", "MEET:PAGE", "OLDER", "MUNICIPALITY:1380"));
        registered(association("Sida tre"), about("Tre", "MEET:PAGE", "OLDER", "REGION:13"));
        overlaps(one, "MEET:PAGE&limit=1&count=true")
                .body("items.areaName", contains("Halmstad"))
                .body("items.unitCount", contains(3))
                .body("total", equalTo(2));
        overlaps(one, "MEET:PAGE&limit=1&page=2").body("items.areaName", contains("Laholm"));
        overlaps(one, "MEET:PAGE&sort=-area").body("items.areaName", contains("Laholm", "Halmstad"));
        overlaps(one, "MEET:PAGE&sort=units").body("items.areaName", contains("Laholm", "Halmstad"));
        problem(one.coordinator().get(OVERLAPS + "MEET:PAGE&sort=colour"), 400, "validation-failed");
        assertEquals(1, SqlStatements.during(() -> overlaps(one, "MEET:PAGE")));
        assertEquals(2, SqlStatements.during(() -> overlaps(one, "MEET:PAGE&count=true")));
    }
}
