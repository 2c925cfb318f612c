package org.samverk.followup.indicator.measurement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import static org.samverk.followup.indicator.AnIndicator.id;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.followup.indicator.known.KnownMeasurements;
import org.samverk.followup.indicator.known.MeasurementCorrected;
import org.samverk.kit.security.Actor;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class MeasurementTest {
    /// Hears what evaluations would.
    @ApplicationScoped
    static class Heard {
        final List<MeasurementCorrected> all = new CopyOnWriteArrayList<>();

        void hear(@Observes MeasurementCorrected corrected) {
            all.add(corrected);
        }

        List<MeasurementCorrected> of(UUID id) {
            return all.stream().filter(one -> one.versions().containsKey(id)).toList();
        }
    }

    private final Stage stage;
    private final Heard heard;
    private final KnownMeasurements known;

    @Inject
    MeasurementTest(Stage stage, Heard heard, KnownMeasurements known) {
        this.stage = stage;
        this.heard = heard;
        this.known = known;
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

    private static String at(Response indicator, Response measurement) {
        return AnIndicator.at(indicator) + "/measurements/" + measurement.path("id");
    }

    @Test
    void a_correction_keeps_what_was_and_is_told_to_what_stands_on_it() {
        var indicator = defined(smoking());
        var measurement = entered(indicator, measured(SKOVDE, "2024", 8.50));
        measurement
                .then()
                .body("areaName", equalTo("Skövde"))
                .body("value", equalTo(8.5f))
                .body("breakdown.sex", equalTo("TOTAL"))
                .body("status", equalTo("ACTUAL"));
        var self = at(indicator, measurement);
        problem(as(COORDINATOR).body(Map.of("value", 8.1)).patch(self), 428, "precondition-required");
        problem(
                as(COORDINATOR)
                        .header("If-Match", "\"2\"")
                        .body(Map.of("value", 8.1))
                        .patch(self),
                412,
                "precondition-failed");
        assertEquals(List.of(), heard.of(id(measurement)));
        stage.at("2026-03-02T12:00:00Z");
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("value", 8.1))
                .patch(self)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(COORDINATOR)
                .header("If-Match", "\"2\"")
                .body(as(COORDINATOR).get(self).asString())
                .put(self)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        assertEquals(List.of(new MeasurementCorrected(Map.of(id(measurement), 2L))), heard.of(id(measurement)));
        as(AARHUS).get(self + "?knownAt=2026-03-01T12:00:00Z").then().body("value", equalTo(8.5f));
        as(AARHUS)
                .get(self + "/history")
                .then()
                .body("items.type", contains("measurement.corrected", "measurement.entered"))
                .body("chainHolds", equalTo(true));
        as(COORDINATOR).header("If-Match", "\"2\"").delete(self).then().statusCode(204);
        assertEquals(3L, heard.of(id(measurement)).getLast().versions().get(id(measurement)));
        problem(as(AARHUS).get(self), 410, "gone");
    }

    @Test
    void there_is_one_for_an_area_a_period_and_a_group() {
        var indicator = defined(smoking());
        entered(indicator, measured(HORSENS, "2025", 9));
        problem(
                as(COORDINATOR).body(measured("DK-0615", "2025", 10)).post(AnIndicator.at(indicator) + "/measurements"),
                409,
                "measurement-taken");
        entered(indicator, measured(HORSENS, "2024", 9));
        entered(indicator, measured(SKARA, "2025", 9));
        for (var breakdown : List.of(
                Map.of("sex", "WOMEN"), Map.of("ageGroup", "16-24"), Map.of("sex", "WOMEN", "ageGroup", "16-24"))) {
            var measurement = measured(HORSENS, "2025", 9);
            measurement.put("breakdown", breakdown);
            entered(indicator, measurement);
        }
    }

    @Test
    void what_is_missing_is_nowhere_nought() {
        var indicator = defined(smoking());
        var missing = new HashMap<String, Object>(
                Map.of("area", SKOVDE, "period", "2023", "status", "MISSING", "reason", "Ingen enkät det året"));
        entered(indicator, missing)
                .then()
                .body("$", not(hasKey("value")))
                .body("reason", equalTo("Ingen enkät det året"));
        missing.put("period", "2022");
        missing.put("value", 0);
        problem(
                        as(COORDINATOR).body(missing).post(AnIndicator.at(indicator) + "/measurements"),
                        422,
                        "measurement-unfit")
                .then()
                .body("errors.pointer", contains("/value"))
                .body("errors.code", contains("value-present"));
    }

    @Test
    void of_fewer_than_five_nothing_is_told() {
        var indicator = defined(smoking());
        var few = measured(SKOVDE, "2023", 50);
        few.put("observed", 4);
        problem(as(COORDINATOR).body(few).post(AnIndicator.at(indicator) + "/measurements"), 422, "too-few-observed")
                .then()
                .body("errors.pointer", contains("/observed"));
        few.remove("value");
        few.put("status", "SUPPRESSED");
        few.put("reason", "Färre än fem svar");
        problem(as(COORDINATOR).body(few).post(AnIndicator.at(indicator) + "/measurements"), 422, "measurement-unfit")
                .then()
                .body("errors.pointer", contains("/observed"))
                .body("errors.code", contains("tells-how-few"));
        few.remove("observed");
        entered(indicator, few).then().body("$", not(hasKey("value")));
    }

    @Test
    void an_area_is_one_of_the_register_or_a_country() throws Exception {
        var indicator = defined(smoking());
        var unknown = measured("SE-9999", "2025", 9);
        problem(
                        as(COORDINATOR).body(unknown).post(AnIndicator.at(indicator) + "/measurements"),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/area"));
        NeighbourStub.whileAway(() -> problem(
                as(COORDINATOR).body(unknown).post(AnIndicator.at(indicator) + "/measurements"),
                503,
                "service-unavailable"));
        NeighbourStub.whileAway(
                () -> entered(indicator, measured("SE", "2025", 9)).then().body("areaName", equalTo("Sverige")));
    }

    @Test
    void lists_find_by_every_filter_in_one_statement() throws Exception {
        var indicator = defined(smoking());
        for (var year = 2020; year < 2026; year++) {
            entered(indicator, measured(SKOVDE, Integer.toString(year), year - 2010));
        }
        var women = measured(SKARA, "2025", 5);
        women.put("breakdown", Map.of("sex", "WOMEN", "ageGroup", "16-24"));
        women.put("status", "PRELIMINARY");
        entered(indicator, women);
        var list = AnIndicator.at(indicator) + "/measurements";
        for (var filter : Map.of(
                        "area=" + SKOVDE,
                        6,
                        "area=" + SKARA,
                        1,
                        "sex=WOMEN",
                        1,
                        "sex=TOTAL",
                        6,
                        "ageGroup=16-24",
                        1,
                        "from=2024",
                        3,
                        "to=2021",
                        2,
                        "from=2021&to=2022",
                        2,
                        "status=PRELIMINARY",
                        1,
                        "import=" + UUID.randomUUID(),
                        0)
                .entrySet()) {
            as(AARHUS).get(list + "?" + filter.getKey()).then().body("items", hasSize(filter.getValue()));
        }
        as(AARHUS).get(list + "?sort=-value&limit=2").then().body("items.value", contains(15, 14));
        as(AARHUS).get(list + "?sort=area,-period").then().body("items[0].area", equalTo(SKARA));
        assertEquals(1, statements(list));
        assertEquals(2, statements(list + "?count=true"));
        assertEquals(1, statements(list + "/" + as(AARHUS).get(list).path("items[0].id")));
    }

    @Test
    void who_does_not_see_the_indicator_sees_no_measurement_of_it() {
        var content = smoking();
        var indicator = defined(content);
        var measurement = entered(indicator, measured(SKOVDE, "2025", 9));
        var self = at(indicator, measurement);
        as(AARHUS).get(self).then().statusCode(200);
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("visibility", "PRIVATE"))
                .patch(AnIndicator.at(indicator))
                .then()
                .statusCode(200);
        for (var path : List.of(
                self,
                self + "/history",
                AnIndicator.at(indicator) + "/measurements",
                self + "?knownAt=2026-03-01T12:00:00Z")) {
            problem(as(AARHUS).get(path), 404, "not-found");
            as(COORDINATOR).get(path).then().statusCode(200);
        }
        var events = "/samverk/v1/events/followup?limit=1000&subject=";
        as(AARHUS).get(events + id(indicator)).then().body("type", contains("org.samverk.indicator.hidden"));
        as(AARHUS).get(events + id(measurement)).then().body("type", empty());
        var stranger = new Actor("", "x", null, Set.of("reader"), Optional.empty());
        var ids = List.of(id(measurement), UUID.randomUUID());
        assertEquals(Map.of(), QuarkusTransaction.requiringNew().call(() -> known.of(ids, stranger)));
        var found = QuarkusTransaction.requiringNew().call(() -> known.held(ids, Actor.SERVICE));
        assertEquals(Set.of(id(measurement)), found.keySet());
        var one = found.values().iterator().next();
        assertEquals(
                "{\"status\":\"ACTUAL\",\"breakdown\":{\"sex\":\"TOTAL\"},\"value\":9}",
                one.value().toString());
        assertEquals(1, one.version());
    }

    @Test
    void bad_input_is_named() {
        var indicator = defined(smoking());
        var list = AnIndicator.at(indicator) + "/measurements";
        for (var bad : List.of(
                Map.of("area", "Skövde"),
                Map.of("period", "25"),
                Map.of("period", "2025-Q5"),
                Map.of("status", "UNSURE"),
                Map.of("value", "much"),
                Map.of("value", new BigDecimal("1e999999999")),
                Map.of("value", new BigDecimal("1e-999999999")),
                Map.of("observed", -1),
                Map.of("breakdown", Map.of("ageGroup", "\t")),
                Map.of("breakdown", Map.of("ageGroup", "16-24 ")),
                Map.of("colour", "red"))) {
            var content = measured(SKOVDE, "2025", 9);
            content.putAll(bad);
            problem(as(COORDINATOR).body(content).post(list), 400, "validation-failed");
        }
        problem(as(COORDINATOR).get(list + "?from=yesterday"), 400, "validation-failed");
        problem(as(COORDINATOR).get(INDICATORS + "/" + UUID.randomUUID() + "/measurements"), 404, "not-found");
    }

    /// Once who is asking has been looked up, which is remembered for a while.
    private static int statements(String path) throws Exception {
        as(COORDINATOR).get(path).then().statusCode(200);
        return SqlStatements.during(() -> as(COORDINATOR).get(path).then().statusCode(200));
    }
}
