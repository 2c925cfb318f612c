package org.samverk.followup.indicator.series;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.indicator.AnIndicator.HORSENS;
import static org.samverk.followup.indicator.AnIndicator.INDICATORS;
import static org.samverk.followup.indicator.AnIndicator.SKARA;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.at;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.reached;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class SeriesTest {
    private final Stage stage;
    private final Session database;

    @Inject
    SeriesTest(Stage stage, Session database) {
        this.stage = stage;
        this.database = database;
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

    private static void women(Response indicator, String area, String period, Object value) {
        var measurement = measured(area, period, value);
        measurement.put("breakdown", Map.of("sex", "WOMEN"));
        entered(indicator, measurement);
    }

    private static void men(Response indicator, String area, String period, Object value) {
        var measurement = measured(area, period, value);
        measurement.put("breakdown", Map.of("sex", "MEN"));
        entered(indicator, measurement);
    }

    /// Skövde goes down from 10 to 7, with a year missing; Skara goes up; Horsens is measured once.
    private static Response smokers() {
        var content = smoking();
        content.put(
                "targets",
                List.of(Map.of("period", "2029", "value", 5), Map.of("period", "2030", "area", SKARA, "value", 4)));
        var indicator = defined(content);
        entered(indicator, measured(SKOVDE, "2025", 7));
        entered(indicator, measured(SKOVDE, "2021", 10));
        entered(indicator, Map.of("area", SKOVDE, "period", "2023", "status", "MISSING", "reason", "=Ingen enkät"));
        entered(indicator, measured(SKARA, "2021", 8));
        entered(indicator, measured(SKARA, "2025", 9));
        entered(indicator, measured(HORSENS, "2025", 11));
        women(indicator, SKOVDE, "2021", 9);
        men(indicator, SKOVDE, "2021", 11);
        women(indicator, SKOVDE, "2025", 5);
        men(indicator, SKOVDE, "2025", 9);
        return indicator;
    }

    @Test
    void a_series_is_in_the_order_of_areas_groups_and_time() {
        var series = at(smokers()) + "/series";
        as(AARHUS)
                .get(series)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("name.sv", equalTo("Daglig rökning"))
                .body("source.attribution", equalTo("Källa: Kolada"))
                .body("items.area", contains(HORSENS, SKARA, SKOVDE, SKOVDE, SKOVDE))
                .body("items.breakdown.sex", contains("TOTAL", "TOTAL", "MEN", "TOTAL", "WOMEN"))
                .body("items[3].areaName", equalTo("Skövde"))
                .body("items[3].points.period", contains("2021", "2023", "2025"))
                .body("items[3].points[1].status", equalTo("MISSING"))
                .body("items[3].points[1]", not(hasKey("value")))
                .body("items[3].points[2].value", equalTo(7));
        for (var filter : Map.of(
                        "area=" + SKOVDE,
                        3,
                        "area=SE-1496,DK-0615",
                        4,
                        "sex=TOTAL",
                        3,
                        "sex=WOMEN,MEN",
                        2,
                        "within=SE-14",
                        4,
                        "within=SE",
                        4,
                        "within=DK-1082",
                        1,
                        "ageGroup=16-24",
                        0,
                        "from=2025",
                        5,
                        "to=2021",
                        4)
                .entrySet()) {
            as(AARHUS).get(series + "?" + filter.getKey()).then().body("items", hasSize(filter.getValue()));
        }
    }

    @Test
    void a_series_is_a_table_too_in_which_nothing_is_no_nought_and_no_cell_a_formula() {
        var table = as(AARHUS).accept("text/csv").get(at(smokers()) + "/series?area=" + SKOVDE + "&sex=TOTAL");
        table.then().statusCode(200).contentType(startsWith("text/csv"));
        assertEquals(
                List.of(
                        "area,areaName,period,sex,ageGroup,education,origin,value,status,text,reason,observed,attribution,numerator,denominator,ordinal,source",
                        "SE-1496,Skövde,2021,TOTAL,,,,10,ACTUAL,,,,Källa: Kolada,,,,",
                        "SE-1496,Skövde,2023,TOTAL,,,,,MISSING,,'=Ingen enkät,,Källa: Kolada,,,,",
                        "SE-1496,Skövde,2025,TOTAL,,,,7,ACTUAL,,,,Källa: Kolada,,,,"),
                table.asString().lines().toList());
    }

    @Test
    void a_share_is_told_with_what_it_is_of() {
        var indicator = defined(smoking());
        var share = measured(SKOVDE, "2024", 7.5);
        share.put("numerator", 15);
        share.put("denominator", 200);
        entered(indicator, share);
        var series = at(indicator) + "/series";
        as(AARHUS)
                .get(series)
                .then()
                .body("items[0].points.numerator", contains(15))
                .body("items[0].points.denominator", contains(200));
        var table = as(AARHUS).accept("text/csv").get(series).asString();
        assertEquals(
                "SE-1496,Skövde,2024,TOTAL,,,,7.5,ACTUAL,,,,Källa: Kolada,15,200,,",
                table.lines().toList().getLast());
    }

    @Test
    void thirty_years_of_290_municipalities_and_three_sexes_are_one_query() throws Exception {
        var indicator = defined(smoking());
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("""
                                insert into measurement (id, version, state)
                                select gen_random_uuid(), 1, jsonb_build_object('indicatorId', cast(:id as text), 'content',
                                  jsonb_build_object('area', 'SE-' || (3000 + a), 'period', cast(1995 + y as text),
                                    'breakdown', jsonb_build_object('sex', s), 'status', 'ACTUAL', 'value', a / 10.0))
                                from generate_series(0, 289) a, generate_series(0, 29) y,
                                  unnest(array['TOTAL', 'WOMEN', 'MEN']) s""")
                        .setParameter("id", indicator.<String>path("id"))
                        .executeUpdate());
        var series = at(indicator) + "/series";
        as(AARHUS).get(series);
        var sent = SqlStatements.texts(() -> as(AARHUS)
                .get(series)
                .then()
                .statusCode(200)
                .body("items", hasSize(870))
                .body("items.points.flatten()", hasSize(26_100)));
        assertEquals(1, sent.size(), sent.toString());
        as(AARHUS).get(at(indicator));
        assertEquals(
                1,
                SqlStatements.during(() -> assertEquals(
                        26_101,
                        as(AARHUS)
                                .accept("text/csv")
                                .get(series)
                                .asString()
                                .lines()
                                .count())));
        var trend = at(indicator) + "/trend?sort=-last&limit=100&count=true";
        as(AARHUS).get(at(indicator));
        assertEquals(2, SqlStatements.during(() -> as(AARHUS).get(trend).then().body("total", equalTo(870))));
    }

    @Test
    void a_series_is_a_chart_in_the_readers_language() {
        var indicator = smokers();
        var chart = as(AARHUS)
                .accept("image/svg+xml")
                .header("Accept-Language", "da")
                .get(at(indicator) + "/series?area=SE-1496");
        chart.then().statusCode(200).contentType(startsWith("image/svg+xml"));
        var svg = chart.asString();
        for (var words : List.of(
                "Daglig rygning",
                "2021–2025",
                "procent (lavere er bedre)",
                "Skövde, kvinder",
                "Skövde, mænd",
                "Mål 2029: 5",
                "Hvor en linje er afbrudt",
                "Källa: Kolada")) {
            assertTrue(svg.contains(words), words);
        }
        var first = svg.substring(svg.indexOf("<svg"));
        assertTrue(!first.contains("href") && !svg.contains("DOCTYPE"), "it refers to something outside itself");
        as(AARHUS)
                .accept("image/svg+xml")
                .get(at(defined(smoking())) + "/series")
                .then()
                .statusCode(200);
    }

    @Test
    void a_chart_tells_for_which_lines_a_target_holds_unless_that_is_all() {
        var series = at(smokers()) + "/series?area=";
        assertTrue(chart(series + SKARA, "sv").contains("Mål 2030: 4"));
        assertTrue(chart(series + HORSENS, "sv").contains("Mål 2029: 5"));
        var both = chart(series + SKARA + "," + HORSENS, "sv");
        assertTrue(both.contains("Mål 2029 (Horsens): 5\nMål 2030 (Skara): 4"), both.substring(0, 900));
        assertTrue(chart(series + SKARA + "," + SKOVDE, "sv").contains("Mål 2029 (Skövde): 5"));
    }

    @Test
    void a_chart_leaves_out_more_targets_than_can_be_told_apart_and_says_so() {
        var content = smoking();
        content.put(
                "targets",
                IntStream.range(0, 7)
                        .mapToObj(i -> Map.of("period", "2030", "area", "SE-" + (3000 + i), "value", i))
                        .toList());
        var indicator = defined(content);
        for (var i = 0; i < 7; i++) {
            entered(indicator, measured("SE-" + (3000 + i), "2025", 7));
        }
        var chart = chart(at(indicator) + "/series", "sv");
        assertFalse(chart.contains("Mål 2030"));
        assertTrue(chart.contains("Mål som bara gäller vissa linjer visas inte"));
        var fewer = chart(at(indicator) + "/series?area=SE-3000,SE-3001,SE-3002", "en");
        assertTrue(fewer.contains("Target 2030 (Kommun 1): 1"));
    }

    @Test
    void a_chart_of_what_is_found_in_words_says_them() {
        var content = smoking();
        content.put("valueType", "QUALITATIVE");
        content.put("polarity", "HIGHER_IS_BETTER");
        var indicator = defined(content);
        entered(indicator, Map.of("area", SKOVDE, "period", "2023", "text", "Plan\nsaknas", "ordinal", 0));
        entered(indicator, Map.of("area", SKOVDE, "period", "2024", "text", "Plan finns", "ordinal", 2));
        assertTrue(
                chart(at(indicator) + "/series", "sv").contains("Skövde: 2023 Plan saknas (0); 2024 Plan finns (2)"));
    }

    @Test
    void a_chart_speaks_one_language() {
        var series = at(smokers()) + "/series?area=" + SKARA;
        var chart = chart(series, "fi, da;q=0.4, sv;q=0.5");
        assertTrue(
                chart.contains("lang=\"sv\"") && chart.contains("Daglig rökning") && chart.contains("procent (lägre"));
        assertTrue(chart(series, "nb").contains("lang=\"en\""));
    }

    @Test
    void ranks_have_no_share_of_the_way_to_a_target() {
        var content = smoking();
        content.put("valueType", "QUALITATIVE");
        content.put("polarity", "HIGHER_IS_BETTER");
        content.put("targets", List.of(Map.of("period", "2030", "value", 4)));
        var indicator = defined(content);
        entered(indicator, Map.of("area", SKOVDE, "period", "2023", "text", "Plan saknas", "ordinal", 0));
        entered(indicator, Map.of("area", SKOVDE, "period", "2024", "text", "Plan finns", "ordinal", 2));
        as(AARHUS)
                .get(at(indicator) + "/attainment")
                .then()
                .body("items[0].attained", equalTo(false))
                .body("items[0]", not(hasKey("progressPercent")));
    }

    private static String chart(String series, String language) {
        return as(AARHUS)
                .accept("image/svg+xml")
                .header("Accept-Language", language)
                .get(series)
                .asString();
    }

    @Test
    void groups_of_one_name_are_lines_of_a_chart_too() {
        var content = smoking();
        content.put("dividedBy", List.of("EDUCATION", "ORIGIN"));
        var indicator = defined(content);
        for (var kind : List.of("education", "origin")) {
            var measurement = measured(SKOVDE, "2025", 7);
            measurement.put("breakdown", Map.of(kind, "Okänd"));
            entered(indicator, measurement);
        }
        var chart = as(AARHUS).accept("image/svg+xml").get(at(indicator) + "/series");
        chart.then().statusCode(200);
        assertTrue(
                chart.asString().contains("education Okänd") || chart.asString().contains("utbildning Okänd"));
    }

    @Test
    void a_chart_of_more_than_twelve_lines_is_refused() {
        var indicator = defined(smoking());
        for (var area = 3000; area < 3012; area++) {
            entered(indicator, measured("SE-" + area, "2025", 7));
        }
        as(AARHUS).accept("image/svg+xml").get(at(indicator) + "/series").then().statusCode(200);
        entered(indicator, measured(SKOVDE, "2025", 7));
        problem(as(AARHUS).accept("image/svg+xml").get(at(indicator) + "/series"), 422, "too-many-lines");
        as(AARHUS)
                .accept("image/svg+xml")
                .get(at(indicator) + "/series?area=" + SKOVDE)
                .then()
                .statusCode(200);
    }

    @Test
    void what_was_never_measured_is_an_empty_series_and_what_is_not_seen_none() {
        var content = smoking();
        var indicator = defined(content);
        as(AARHUS).get(at(indicator) + "/series").then().statusCode(200).body("items", empty());
        as(AARHUS).get(at(indicator) + "/trend").then().statusCode(200).body("items", empty());
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("visibility", "PRIVATE"))
                .patch(at(indicator))
                .then()
                .statusCode(200);
        for (var part : List.of("series", "trend", "attainment?target=1&by=2030", "gap?by=SEX")) {
            problem(as(AARHUS).get(at(indicator) + "/" + part), 404, "not-found");
        }
        problem(as(AARHUS).accept("text/csv").get(at(indicator) + "/series"), 404, "not-found");
        problem(as(AARHUS).get(INDICATORS + "/" + UUID.randomUUID() + "/series"), 404, "not-found");
    }

    @Test
    void a_trend_leads_where_polarity_says_it_does() {
        var trend = at(smokers()) + "/trend?sex=TOTAL";
        as(AARHUS)
                .get(trend)
                .then()
                .body("items.area", contains(HORSENS, SKARA, SKOVDE))
                .body("items[0].values", equalTo(1))
                .body("items[0]", not(hasKey("direction")))
                .body("items[1].direction", equalTo("WORSENED"))
                .body("items[2].first.period", equalTo("2021"))
                .body("items[2].last.value", equalTo(7))
                .body("items[2].change", equalTo(-3))
                .body("items[2].changePercent", equalTo(-30.0f))
                .body("items[2].direction", equalTo("IMPROVED"));
        as(AARHUS).get(trend + "&sort=change&limit=1").then().body("items.area", contains(SKOVDE));
    }

    @Test
    void an_area_is_held_against_its_own_target_or_that_for_everywhere() {
        var indicator = smokers();
        as(AARHUS)
                .get(at(indicator) + "/attainment?count=true")
                .then()
                .body("total", equalTo(3))
                .body("items.area", contains(HORSENS, SKARA, SKOVDE))
                .body("items[1].target.period", equalTo("2030"))
                .body("items[1].target.value", equalTo(4))
                .body("items[1].attained", equalTo(false))
                .body("items[1].onTrack", equalTo(false))
                .body("items[2].target.value", equalTo(5))
                .body("items[2].progressPercent", equalTo(60.0f))
                .body("items[2].remaining", equalTo(-2))
                .body("items[2].onTrack", equalTo(true));
        as(AARHUS)
                .get(at(indicator) + "/attainment?target=7.0&by=2030&sex=WOMEN")
                .then()
                .body("items", hasSize(1))
                .body("items[0].attained", equalTo(true));
        problem(as(AARHUS).get(at(defined(smoking())) + "/attainment"), 422, "no-target")
                .then()
                .body("errors.parameter", contains("target"));
        problem(as(AARHUS).get(at(indicator) + "/attainment?target=7"), 400, "validation-failed")
                .then()
                .body("errors.parameter", contains("by"));
    }

    @Test
    void a_target_whose_time_is_past_is_judged_by_what_was_measured_until_then() {
        var content = smoking();
        content.put("targets", List.of(Map.of("period", "2022", "value", 8)));
        var indicator = defined(content);
        entered(indicator, measured(SKOVDE, "2020", 11));
        entered(indicator, measured(SKOVDE, "2021", 10));
        entered(indicator, measured(SKOVDE, "2025", 7));
        for (var query : List.of("", "?target=8&by=2022")) {
            as(AARHUS)
                    .get(at(indicator) + "/attainment" + query)
                    .then()
                    .body("items[0].target.period", equalTo("2022"))
                    .body("items[0].latest.period", equalTo("2021"))
                    .body("items[0].attained", equalTo(false))
                    .body("items[0].onTrack", equalTo(false))
                    .body("items[0].remaining", equalTo(-2))
                    .body("items[0].progressPercent", equalTo(33.3f));
        }
        as(AARHUS)
                .get(at(indicator) + "/attainment?target=9.5&by=2022")
                .then()
                .body("items[0].progressPercent", equalTo(66.7f))
                .body("items[0].onTrack", equalTo(false));
        as(AARHUS).get(at(indicator) + "/attainment?target=8&by=2025").then().body("items[0].attained", equalTo(true));
        as(AARHUS)
                .get(at(indicator) + "/attainment?target=8&by=2019")
                .then()
                .statusCode(200)
                .body("items[0].baseline.period", equalTo("2020"))
                .body("items[0].target.value", equalTo(8))
                .body("items[0]", not(hasKey("latest")))
                .body("items[0]", not(hasKey("attained")))
                .body("items[0]", not(hasKey("remaining")))
                .body("items[0]", not(hasKey("onTrack")));
    }

    @Test
    void a_target_that_was_missed_is_not_on_track_and_one_nothing_was_measured_for_may_or_may_not_be() {
        var indicator = defined(smoking());
        entered(indicator, measured(SKARA, "2023", 10));
        entered(indicator, measured(SKOVDE, "2021", 11));
        entered(indicator, measured(SKOVDE, "2022", 10));
        as(AARHUS)
                .get(at(indicator) + "/attainment?target=9&by=2023")
                .then()
                .body("items.attained", contains(false, false))
                .body("items[0].onTrack", equalTo(false))
                .body("items[1]", not(hasKey("onTrack")));
        as(AARHUS).get(at(indicator) + "/attainment?target=2&by=2030").then().body("items[0]", not(hasKey("onTrack")));
    }

    @Test
    void a_chart_shows_the_target_that_attainment_tells_of_also_where_the_newest_value_is_missing() {
        var content = smoking();
        content.put("targets", List.of(Map.of("period", "2023", "value", 9), Map.of("period", "2030", "value", 5)));
        var indicator = defined(content);
        entered(indicator, measured(SKOVDE, "2022", 10));
        entered(indicator, Map.of("area", SKOVDE, "period", "2025", "status", "MISSING", "reason", "Ingen enkät"));
        as(AARHUS).get(at(indicator) + "/attainment").then().body("items.target.period", contains("2023"));
        assertTrue(chart(at(indicator) + "/series", "sv").contains("Mål 2023: 9"));
    }

    @Test
    void a_target_asked_for_is_one_that_the_indicator_could_have() {
        var indicator = defined(smoking());
        entered(indicator, measured(SKOVDE, "2022", 10));
        for (var target : List.of("101", "-5")) {
            problem(as(AARHUS).get(at(indicator) + "/attainment?by=2024-Q1&target=" + target), 400, "validation-failed")
                    .then()
                    .body("errors.parameter", contains("by", "target"));
        }
        var count = defined(reached());
        entered(count, measured(SKOVDE, "2025-Q4", 120));
        as(AARHUS).get(at(count) + "/attainment?by=2026-Q2&target=101").then().body("items[0].attained", equalTo(true));
    }

    @Test
    void ranks_have_no_share() {
        var content = smoking();
        content.put("valueType", "QUALITATIVE");
        content.put("polarity", "HIGHER_IS_BETTER");
        var indicator = defined(content);
        entered(indicator, Map.of("area", SKOVDE, "period", "2023", "text", "Plan på väg", "ordinal", 1));
        entered(indicator, Map.of("area", SKOVDE, "period", "2024", "text", "Plan finns", "ordinal", 2));
        as(AARHUS)
                .get(at(indicator) + "/trend")
                .then()
                .body("items[0].change", equalTo(1))
                .body("items[0].direction", equalTo("IMPROVED"))
                .body("items[0]", not(hasKey("changePercent")));
        as(AARHUS)
                .get(at(indicator) + "/attainment?target=3&by=2030")
                .then()
                .body("items[0].attained", equalTo(false))
                .body("items[0]", not(hasKey("progressPercent")))
                .body("items[0]", not(hasKey("onTrack")));
        as(AARHUS).get(at(indicator) + "/attainment?target=2&by=2030").then().body("items[0].onTrack", equalTo(true));
        as(AARHUS).get(at(indicator) + "/attainment?target=3&by=2024").then().body("items[0].onTrack", equalTo(false));
    }

    @Test
    void what_is_past_at_the_end_of_a_year_is_judged_by_its_last_quarter() {
        var indicator = defined(reached());
        entered(indicator, measured(SKOVDE, "2024-Q1", 10));
        entered(indicator, measured(SKOVDE, "2024-Q4", 90));
        entered(indicator, measured(SKOVDE, "2025-Q1", 20));
        as(AARHUS)
                .get(at(indicator) + "/attainment?target=80&by=2024")
                .then()
                .body("items[0].latest.period", equalTo("2024-Q4"))
                .body("items[0].attained", equalTo(true));
    }

    @Test
    void only_areas_with_a_target_are_held_against_one() {
        var content = smoking();
        content.put("targets", List.of(Map.of("period", "2030", "area", SKARA, "value", 4)));
        var indicator = defined(content);
        entered(indicator, measured(SKOVDE, "2025", 7));
        entered(indicator, measured(SKARA, "2025", 7));
        as(AARHUS).get(at(indicator) + "/attainment").then().body("items.area", contains(SKARA));
        as(AARHUS).get(at(indicator) + "/attainment?area=" + SKOVDE).then().body("items", empty());
    }

    @Test
    void a_gap_says_who_is_worse_off_and_whether_it_grows() {
        var indicator = smokers();
        as(AARHUS)
                .get(at(indicator) + "/gap?by=SEX&count=true")
                .then()
                .body("total", equalTo(2))
                .body("items.period", contains("2025", "2021"))
                .body("items[0].area", equalTo(SKOVDE))
                .body("items[0].difference", equalTo(4))
                .body("items[0].ratio", equalTo(1.80f))
                .body("items[0].worseOff", equalTo("MEN"))
                .body("items[0].change", equalTo(2))
                .body("items[0].groups.group", contains("MEN", "WOMEN"))
                .body("items[1]", not(hasKey("change")));
        as(AARHUS)
                .get(at(indicator) + "/gap?by=AREA&from=2025")
                .then()
                .body("items", hasSize(1))
                .body("items[0].lowest.name", equalTo("Skövde"))
                .body("items[0].highest.group", equalTo(HORSENS))
                .body("items[0].compared", equalTo(3))
                .body("items[0].worseOff", equalTo(HORSENS))
                .body("items[0]", not(hasKey("area")));
        as(AARHUS).get(at(indicator) + "/gap?by=AGE").then().body("items", empty());
        problem(as(AARHUS).get(at(indicator) + "/gap?by=EDUCATION"), 422, "not-divided");
        problem(as(AARHUS).get(at(indicator) + "/gap?by=AREA&sex=WOMEN,MEN"), 422, "one-sex-at-a-time");
    }

    @Test
    void areas_are_held_against_those_of_their_own_level() {
        var indicator = smokers();
        entered(indicator, measured("SE", "2025", 1));
        entered(indicator, measured("SE-14", "2025", 20));
        entered(indicator, measured("DK-1082", "2025", 21));
        var gap = at(indicator) + "/gap?by=AREA&from=2025&count=true";
        as(AARHUS)
                .get(gap)
                .then()
                .body("total", equalTo(1))
                .body("items[0].level", equalTo("MUNICIPALITY"))
                .body("items[0].compared", equalTo(3))
                .body("items[0].lowest.group", equalTo(SKOVDE))
                .body("items[0].highest.group", equalTo(HORSENS));
        as(AARHUS)
                .get(gap + "&level=REGION")
                .then()
                .body("items.level", contains("REGION"))
                .body("items[0].lowest.group", equalTo("SE-14"))
                .body("items[0].highest.group", equalTo("DK-1082"));
        as(AARHUS).get(gap + "&level=COUNTRY").then().body("items", empty());
        as(AARHUS)
                .get(gap + "&area=SE,SE-14,DK-1082,SE-1496,SE-1495")
                .then()
                .body("items.level", contains("MUNICIPALITY", "REGION"))
                .body("items.compared", contains(2, 2));
        as(AARHUS).get(gap + "&within=SE-14").then().body("items.compared", contains(2));
        as(AARHUS).get(at(indicator) + "/gap?by=SEX").then().body("items[0]", not(hasKey("level")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "series?area=Skövde",
                "gap?by=AREA&level=VILLAGE",
                "series?sex=BOTH",
                "series?from=yesterday",
                "series?colour=red",
                "trend?sort=colour",
                "attainment?target=much&by=2030",
                "gap",
                "gap?by=COLOUR"
            })
    void bad_input_is_refused(String query) {
        var answer = as(AARHUS).get(at(defined(smoking())) + "/" + query);
        assertEquals(400, answer.statusCode(), answer.asString());
        assertTrue(answer.contentType().startsWith("application/problem+json"));
    }
}
