package org.samverk.partners.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.initiative.AnInitiative.AT;
import static org.samverk.partners.initiative.AnInitiative.PARTNERS;
import static org.samverk.partners.initiative.AnInitiative.REGISTRAR;
import static org.samverk.partners.initiative.AnInitiative.about;
import static org.samverk.partners.initiative.AnInitiative.as;
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
import org.samverk.kit.testing.SqlStatements;

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

    @Test
    void what_it_names_is_known() {
        var content = about("Okänt", "SE66", "ELDERS", "MUNICIPALITY:0799");
        content.put("partnerId", "0199b2d4-0000-7000-8000-000000000000");
        problem(as(REGISTRAR).body(content).post(AT), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/partnerId", "/themes/0", "/targetGroups/0", "/areas/0"));
        var own = about("Egna koder", "NORR:ISHALKA", "NORR:VINTERCYKLISTER");
        registered(association("Norr"), own).then().body("themes", contains("NORR:ISHALKA"));
    }

    @Test
    void what_cannot_be_is_refused_where_it_stands() {
        var unit = association("Felaktig");
        var content = during(about("Fel", "SE6", "OLDER"), "2026-02-02", "2026-02-01");
        content.put("themes", List.of("SE6", "SE6"));
        content.put("areas", List.of(AnInitiative.area("REGION:07"), AnInitiative.area("REGION:07")));
        content.put("visibility", "RESTRICTED");
        content.put("source", "http://osaker.example/");
        var refused = problem(unit.coordinator().body(content).post(AT), 400, "validation-failed");
        for (var pointer : List.of("/period/end", "/themes", "/areas", "/visibility", "/source")) {
            refused.then().body("errors.pointer", hasItem(pointer));
        }
        problem(unit.coordinator().body(Map.of("contactRole", "JANITOR")).post(AT), 400, "validation-failed");
        problem(unit.coordinator().get(AT + "?on=2026-02-30"), 400, "validation-failed");
        problem(unit.coordinator().get(AT + "?sort=colour"), 400, "validation-failed");
    }

    @Test
    void a_key_belongs_to_one_initiative_of_a_unit() {
        var unit = association("Nyckel");
        var content = titled("Med nyckel");
        content.put("externalIds", List.of(Map.of("system", "nyckelring", "value", "1")));
        registered(unit, content);
        problem(unit.coordinator().body(content).post(AT), 409, "external-id-taken");
        registered(association("Annan nyckel"), content);
    }

    @Test
    void a_coordinator_says_what_its_own_units_do_and_who_entered_a_new_partner_what_that_does() {
        var municipality = association("Moderföreningen");
        var beneath = unit("Dotterföreningen", "ASSOCIATION", municipality);
        var content = titled("Dotterns");
        content.put("partnerId", beneath.id());
        var initiative = registered(municipality, content);
        problem(association("Grannen").coordinator().body(content).post(AT), 403, "not-yours");
        problem(
                changing(municipality)
                        .body(Map.of("partnerId", municipality.id()))
                        .patch(at(initiative)),
                422,
                "owner-fixed");
        var found = municipality
                .coordinator()
                .body(Map.of("name", "Den nya gruppen", "country", "SE", "kind", "VOLUNTEER_GROUP"))
                .post(PARTNERS)
                .<String>path("id");
        content.put("partnerId", found);
        var entered = registered(municipality, content);
        as(REGISTRAR).post(PARTNERS + "/" + found + "/confirmations").then().statusCode(201);
        problem(changing(municipality).body(titled("För sent")).put(at(entered)), 403, "not-yours");
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(titled("Rättat"))
                .put(at(entered))
                .then()
                .statusCode(200);
    }

    @Test
    void what_a_duplicate_did_is_what_the_partner_that_stays_does() {
        var stays = association("Kvar");
        var duplicate = association("Dubbletten");
        var initiative = registered(duplicate, titled("Dubblettens"));
        as(REGISTRAR)
                .body(Map.of("into", stays.id(), "reason", "Registrerad två gånger"))
                .post(PARTNERS + "/" + duplicate.id() + "/mergers")
                .then()
                .statusCode(201);
        for (var either : List.of(stays, duplicate)) {
            stays.coordinator()
                    .get(AT + "?partner=" + either.id())
                    .then()
                    .body("items.id", contains(id(initiative)))
                    .body("items.partnerId", contains(duplicate.id()))
                    .body("items.currentPartnerId", contains(stays.id()));
        }
        stays.coordinator()
                .get(AT + "/overview?groupBy=UNIT&partner=" + stays.id())
                .then()
                .body("groups.key", contains(stays.id()))
                .body("groups.name", contains("Kvar"));
    }

    @Test
    void one_initiative_is_one_statement_and_so_is_a_page_of_them() throws Exception {
        var unit = association("Räknad");
        var initiative = registered(unit, about("Räknad", "SE6", "OLDER", "REGION:07"));
        registered(unit, titled("Räknad igen"));
        unit.coordinator().get(at(initiative));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> unit.coordinator().get(at(initiative)).then().statusCode(200)));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> unit.coordinator().get(AT + "?limit=100").then().statusCode(200)));
        assertEquals(
                2,
                SqlStatements.during(() -> unit.coordinator()
                        .get(AT + "?limit=100&count=true")
                        .then()
                        .statusCode(200)));
        var writing = SqlStatements.during(() -> registered(unit, titled("Räknad en tredje gång")));
        assertTrue(writing <= 6, "statements: " + writing);
    }
}
