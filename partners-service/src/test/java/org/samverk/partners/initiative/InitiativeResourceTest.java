package org.samverk.partners.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.partners.initiative.AnInitiative.AT;
import static org.samverk.partners.initiative.AnInitiative.about;
import static org.samverk.partners.initiative.AnInitiative.association;
import static org.samverk.partners.initiative.AnInitiative.at;
import static org.samverk.partners.initiative.AnInitiative.changing;
import static org.samverk.partners.initiative.AnInitiative.during;
import static org.samverk.partners.initiative.AnInitiative.id;
import static org.samverk.partners.initiative.AnInitiative.problem;
import static org.samverk.partners.initiative.AnInitiative.registered;
import static org.samverk.partners.initiative.AnInitiative.titled;
import static org.samverk.partners.initiative.AnInitiative.unit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InitiativeResourceTest {
    private final SettableClock clock;

    @Inject
    InitiativeResourceTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void what_is_done_is_found_by_unit_theme_target_group_area_day_words_and_key() {
        var unit = association("Styrkan");
        var content = during(
                about("Balansträning i Alvesta", "SE6", "OLDER", "MUNICIPALITY:0764"), "2026-01-15", "2026-06-30");
        content.put("description", Map.of("sv", "Gruppträning med hembesök"));
        content.put("contactRole", "UNIT_MANAGER");
        content.put("source", "Inventering hösten 2025");
        content.put("externalIds", List.of(Map.of("system", "kartan", "value", "B-7")));
        var initiative = registered(unit, content);
        initiative
                .then()
                .header("Location", containsString(at(initiative)))
                .header("ETag", startsWith("\"1-"))
                .body("partnerId", equalTo(unit.id()))
                .body("partner.name", equalTo("Styrkan"))
                .body("$", not(hasKey("currentPartnerId")))
                .body("visibility", equalTo("SHARED"))
                .body("contactRole", equalTo("UNIT_MANAGER"))
                .body("_links.delete.method", equalTo("DELETE"));
        var mine = AT + "?partner=" + unit.id() + "&";
        for (var filter : List.of(
                "theme=SE6",
                "targetGroup=OLDER",
                "area=SE-0764",
                "area=SE-07",
                "on=2026-01-15",
                "on=2026-06-30",
                "q=BALANSTRANING hembesok",
                "externalId=kartan:B-7",
                "id=" + id(initiative))) {
            unit.coordinator().get(mine + filter).then().statusCode(200).body("items.id", contains(id(initiative)));
        }
        for (var filter : List.of(
                "theme=SE5",
                "targetGroup=YOUNG",
                "area=SE-08",
                "area=SE-9999",
                "on=2026-01-14",
                "on=2026-07-01",
                "q=skridskor",
                "externalId=kartan:B-8",
                "archived=true")) {
            unit.coordinator().get(mine + filter).then().statusCode(200).body("items", empty());
        }
        association("Läsaren").coordinator().get(at(initiative)).then().body("_links", not(hasKey("update")));
    }

    @Test
    void without_days_it_has_always_run_and_goes_on() {
        var unit = association("Utan slut");
        var always = registered(unit, titled("Alltid"));
        registered(unit, during(titled("Från och med"), "2030-01-01", null));
        registered(unit, during(titled("Till och med"), null, "9999-12-31"));
        unit.coordinator()
                .get(AT + "?sort=title&count=true&on=2029-12-31&partner=" + unit.id())
                .then()
                .body("items.title.sv", contains("Alltid", "Till och med"))
                .body("total", equalTo(2));
        always.then().body("$", not(hasKey("period")));
    }

    @Test
    void what_was_read_may_be_sent_back_and_changes_nothing() {
        var unit = association("Runt");
        var initiative = registered(unit, during(about("Runt", "SE6", "OLDER", "REGION:07"), "2026-01-01", null));
        var read = unit.coordinator().get(at(initiative));
        changing(unit)
                .body(read.asString())
                .put(at(initiative))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        changing(unit)
                .body(Map.of("period", Map.of("end", "2026-02-28")))
                .patch(at(initiative))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("period.start", equalTo("2026-01-01"))
                .body("period.end", equalTo("2026-02-28"));
        changing(unit)
                .body(titled("Bara rubriken"))
                .put(at(initiative))
                .then()
                .body("themes", empty())
                .body("$", not(hasKey("period")));
        problem(unit.coordinator().body(Map.of()).patch(at(initiative)), 428, "precondition-required");
        problem(
                unit.coordinator()
                        .header("If-Match", "\"1\"")
                        .body(titled("Gammal"))
                        .put(at(initiative)),
                412,
                "precondition-failed");
    }

    @Test
    void it_leaves_the_map_comes_back_and_is_deleted_and_its_history_stays() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var unit = association("Livet");
        var initiative = registered(unit, titled("Ett liv"));
        clock.advance(Duration.ofHours(1));
        unit.coordinator()
                .post(at(initiative) + "/archivals")
                .then()
                .statusCode(201)
                .body("_links", hasKey("restore"));
        problem(unit.coordinator().post(at(initiative) + "/archivals"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("restore", "delete"));
        unit.coordinator().get(AT + "?partner=" + unit.id()).then().body("items", empty());
        unit.coordinator()
                .get(AT + "?archived=true&partner=" + unit.id())
                .then()
                .body("items.id", hasItem(id(initiative)));
        unit.coordinator()
                .get(at(initiative) + "?knownAt=2026-03-01T12:30:00Z")
                .then()
                .body("archived", equalTo(false))
                .body("version", equalTo(1));
        unit.coordinator()
                .post(at(initiative) + "/restorations")
                .then()
                .statusCode(201)
                .body("archived", equalTo(false));
        problem(unit.coordinator().post(at(initiative) + "/restorations"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("archive", "delete"));
        problem(unit.coordinator().delete(at(initiative)), 428, "precondition-required");
        changing(unit).delete(at(initiative)).then().statusCode(204);
        problem(unit.coordinator().get(at(initiative)), 410, "gone");
        unit.coordinator()
                .get(at(initiative) + "/history?sort=version")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains(
                                "initiative.registered",
                                "initiative.archived",
                                "initiative.restored",
                                "initiative.deleted"));
        unit.coordinator()
                .get("/samverk/v1/events/partners?limit=1000&subject=" + id(initiative))
                .then()
                .body("type", hasItem("org.samverk.initiative.deleted"));
    }
}
