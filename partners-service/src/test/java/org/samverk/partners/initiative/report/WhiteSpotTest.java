package org.samverk.partners.initiative.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.initiative.AnInitiative.AT;
import static org.samverk.partners.initiative.AnInitiative.about;
import static org.samverk.partners.initiative.AnInitiative.association;
import static org.samverk.partners.initiative.AnInitiative.during;
import static org.samverk.partners.initiative.AnInitiative.problem;
import static org.samverk.partners.initiative.AnInitiative.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.initiative.AnInitiative.Unit;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WhiteSpotTest {
    private static final String WHITE_SPOTS = AT + "/white-spots";

    private final SettableClock clock;

    @Inject
    WhiteSpotTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private static ValidatableResponse whiteSpots(Unit reader, String query) {
        return reader.coordinator().get(WHITE_SPOTS + "?" + query).then().statusCode(200);
    }

    @Test
    void a_region_is_white_where_its_municipalities_are() {
        var unit = association("Kalmarkusten");
        registered(unit, about("I Kalmar", "WHITE:PART", "OLDER", "MUNICIPALITY:0880"));
        whiteSpots(unit, "area=SE-08&themes=WHITE:NONE,WHITE:PART")
                .body("areaName", equalTo("Kalmar län"))
                .body("themes", contains("WHITE:NONE", "WHITE:PART"))
                .body("items.theme", contains("WHITE:NONE", "WHITE:PART"))
                .body("items.everywhere", contains(true, false))
                .body("items[0].municipalities", empty())
                .body("items[1].municipalities", hasSize(11))
                .body("items[1].municipalities.name", hasItem("Nybro"))
                .body("items[1].municipalities.name", not(hasItem("Kalmar")));
        whiteSpots(unit, "area=SE-0880&themes=WHITE:PART").body("items", empty());
        whiteSpots(unit, "area=SE-0881&themes=WHITE:PART").body("items.everywhere", contains(true));
        registered(unit, about("I hela länet", "WHITE:PART", "OLDER", "REGION:08"));
        whiteSpots(unit, "area=SE-08&themes=WHITE:PART").body("items", empty());
        whiteSpots(unit, "area=SE-0881&themes=WHITE:PART").body("items", empty());
        whiteSpots(unit, "area=SE-07&themes=WHITE:PART").body("items.everywhere", contains(true));
    }

    @Test
    void the_day_counts_and_is_today_where_the_area_is() {
        var unit = association("Nyår");
        registered(
                unit, during(about("Till årets slut", "WHITE:DAY", "OLDER", "MUNICIPALITY:0840"), null, "2026-12-31"));
        whiteSpots(unit, "area=SE-0840&themes=WHITE:DAY&on=2026-12-31").body("items", empty());
        clock.set(Instant.parse("2026-12-31T22:59:00Z"));
        whiteSpots(unit, "area=SE-0840&themes=WHITE:DAY")
                .body("on", equalTo("2026-12-31"))
                .body("items", empty());
        clock.set(Instant.parse("2026-12-31T23:00:00Z"));
        whiteSpots(unit, "area=SE-0840&themes=WHITE:DAY")
                .body("on", equalTo("2027-01-01"))
                .body("items.theme", contains("WHITE:DAY"));
    }

    @Test
    void what_is_hidden_leaves_a_white_spot_for_others() {
        var unit = association("Dold på kartan");
        var content = about("Dolt", "WHITE:SEEN", "OLDER", "MUNICIPALITY:0862");
        content.put("visibility", "PRIVATE");
        registered(unit, content);
        whiteSpots(unit, "area=SE-0862&themes=WHITE:SEEN").body("items", empty());
        whiteSpots(association("Utanför"), "area=SE-0862&themes=WHITE:SEEN").body("items", hasSize(1));
    }

    @Test
    void without_themes_it_is_about_those_of_the_country() {
        var reader = association("Alla teman");
        whiteSpots(reader, "area=SE-0885")
                .body(
                        "themes",
                        contains(
                                "SE1",
                                "SE2",
                                "SE3",
                                "SE4",
                                "SE5",
                                "SE6",
                                "SE7",
                                "SE8",
                                "EQUITY_IN_HEALTH",
                                "FALL_INJURY_PREVENTION"));
        whiteSpots(reader, "area=DK-751").body("themes", hasSize(13)).body("themes", hasItem("TOBACCO"));
    }

    @Test
    void what_is_not_there_is_no_white_spot() throws Exception {
        var reader = association("Frågvis");
        problem(reader.coordinator().get(WHITE_SPOTS), 400, "validation-failed")
                .then()
                .body("errors.parameter", contains("area"));
        problem(reader.coordinator().get(WHITE_SPOTS + "?area=SE-9999"), 400, "validation-failed")
                .then()
                .body("errors.code", contains("unknown-area"));
        problem(reader.coordinator().get(WHITE_SPOTS + "?area=SE-08&themes=SE6,SE66"), 400, "validation-failed")
                .then()
                .body("errors.code", contains("unknown-theme"));
        assertEquals(1, SqlStatements.during(() -> whiteSpots(reader, "area=SE-08")));
    }
}
