package org.samverk.partners.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InitiativeRulesTest {
    @Test
    void what_it_names_is_known() {
        var content = about("Okänt", "SE66", "ELDERS", "MUNICIPALITY:0799");
        content.put("partnerId", "0199b2d4-0000-7000-8000-000000000000");
        problem(as(REGISTRAR).body(content).post(AT), 422, "unknown-reference")
                .then()
                .body("errors.pointer", containsInAnyOrder("/partnerId", "/themes/0", "/targetGroups/0", "/areas/0"));
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
    void who_entered_a_partner_speaks_no_more_for_it_once_it_was_found_to_be_another() {
        var stays = association("Den rätta");
        var clerk = association("Skrivaren");
        var entered = clerk.coordinator()
                .body(Map.of("name", "Den rätta, igen", "country", "SE", "kind", "VOLUNTEER_GROUP"))
                .post(PARTNERS)
                .<String>path("id");
        var content = titled("Skrivarens");
        content.put("partnerId", entered);
        var initiative = registered(clerk, content);
        as(REGISTRAR)
                .body(Map.of("into", stays.id(), "reason", "Registrerad två gånger"))
                .post(PARTNERS + "/" + entered + "/mergers")
                .then()
                .statusCode(201);
        problem(changing(clerk).body(Map.of("source", "Skrivaren")).patch(at(initiative)), 403, "not-yours");
        problem(clerk.coordinator().body(content).post(AT), 403, "not-yours");
        changing(stays)
                .body(Map.of("source", "Den rätta"))
                .patch(at(initiative))
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
