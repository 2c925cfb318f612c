package org.samverk.followup.indicator.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.evaluation.AnEvaluation.completed;
import static org.samverk.followup.evaluation.AnEvaluation.concluded;
import static org.samverk.followup.indicator.AnIndicator.SKARA;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.at;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;
import static org.samverk.followup.indicator.bulk.AnImport.ended;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.evaluation.AnEvaluation;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// Imports that correct what is there already.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ImportCorrectsTest {
    private static final String HEAD = "area,period,value\n";

    private final Stage stage;
    private final Session database;

    @Inject
    ImportCorrectsTest(Stage stage, Session database) {
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

    private static Response imported(Response indicator, String query, String rows) {
        return ended(
                as(COORDINATOR).contentType("text/csv").body(HEAD + rows).post(at(indicator) + "/imports" + query));
    }

    @Test
    void what_is_otherwise_becomes_a_new_version_and_what_is_the_same_stays() {
        var indicator = defined(smoking());
        imported(indicator, "", "SE-1496,2024,7\nSE-1495,2024,6\n");
        var single = entered(indicator, measured(SKOVDE, "2023", 9)).<String>path("_links.self.href");
        stage.at("2026-03-02T12:00:00Z");
        imported(indicator, "?existing=CORRECT", "SE-1496,2024,7.5\nSE-1495,2024,6\nSE-1496,2023,9.5\nSE-1495,2025,5\n")
                .then()
                .body("status", equalTo("DONE"))
                .body("existing", equalTo("CORRECT"))
                .body("rowsLoaded", equalTo(1))
                .body("rowsCorrected", equalTo(2))
                .body("rowsUnchanged", equalTo(1));
        var list = as(AARHUS).get(at(indicator) + "/measurements?sort=area,period");
        list.then().body("items.value", contains(6, 5, 9.5f, 7.5f)).body("items.version", contains(1, 1, 2, 2));
        as(AARHUS).get(single).then().body("value", equalTo(9.5f));
        var came = list.<String>path("items[3]._links.self.href");
        as(AARHUS)
                .get(came + "/history")
                .then()
                .body("items.type", contains("measurement.corrected", "measurement.imported"))
                .body("items.recordedAt", contains("2026-03-02T12:00:00Z", "2026-03-01T12:00:00Z"))
                .body("items[0].changes", notNullValue())
                .body("chainHolds", equalTo(true));
        as(AARHUS).get(came + "?knownAt=2026-03-01T12:00:00Z").then().body("value", equalTo(7));
        var both = as(AARHUS).get(single + "/history");
        both.then()
                .body("items[0].actor", equalTo(both.<String>path("items[1].actor")))
                .body("items.type", contains("measurement.corrected", "measurement.entered"))
                .body("chainHolds", equalTo(true));
        as(COORDINATOR)
                .header("If-Match", "\"2\"")
                .body("{\"value\": 7.6}")
                .patch(came)
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
    }

    @Test
    void the_feed_is_asked_for_what_came_with_a_file() {
        as(AARHUS)
                .get("/samverk/v1/events/followup?type=measurement.imported")
                .then()
                .statusCode(200);
    }

    @Test
    void a_dry_run_counts_what_would_be_corrected_and_by_default_nothing_is() {
        var indicator = defined(smoking());
        entered(indicator, measured(SKOVDE, "2024", 8));
        var rows = "SE-1496,2024,7\nSE-1495,2024,6\n";
        imported(indicator, "?existing=CORRECT&dryRun=true", rows)
                .then()
                .body("status", equalTo("CHECKED"))
                .body("rowsLoaded", equalTo(1))
                .body("rowsCorrected", equalTo(1))
                .body("rowsUnchanged", equalTo(0));
        imported(indicator, "", rows).then().body("status", equalTo("REFUSED")).body("faults.code", contains("exists"));
        as(AARHUS)
                .get(at(indicator) + "/measurements")
                .then()
                .body("items.value", contains(8))
                .body("items.version", contains(1));
    }

    @Test
    void whoever_is_told_of_a_single_correction_is_told_of_one_by_a_file() {
        var indicator = defined(smoking());
        var single = entered(indicator, measured(SKOVDE, "2024", 8)).<String>path("_links.self.href");
        var other = entered(indicator, measured(SKARA, "2024", 6)).<String>path("_links.self.href");
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body("{\"value\": 8.5}")
                .patch(single)
                .then()
                .statusCode(200);
        imported(indicator, "?existing=CORRECT", "SE-1495,2024,6.5\n").then().body("rowsCorrected", equalTo(1));
        assertEquals(corrected(single), corrected(other));
    }

    private String corrected(String measurement) {
        return database.createNativeQuery("""
                        select concat_ws(' ', owner, visibility, cast(audience as text), actor, actor_organisation, schema)
                        from journal where subject_id = cast(:id as uuid) and type = 'measurement.corrected'""", String.class)
                .setParameter("id", measurement.substring(measurement.lastIndexOf('/') + 1))
                .getSingleResult();
    }

    @Test
    void what_stands_on_it_is_told_as_if_it_were_corrected_singly() {
        var indicator = defined(smoking());
        var used = entered(indicator, measured(SKOVDE, "2024", 8));
        var noted = measured(SKARA, "2024", 6);
        noted.put("source", "Enkät 2024");
        var same = entered(indicator, noted);
        var content = concluded(Subject.Type.AGREEMENT, AGREEMENT);
        content.put("measurementIds", List.of(used.<String>path("id"), same.<String>path("id")));
        var evaluation = completed(content);
        imported(indicator, "?existing=CORRECT", "SE-1496,2024,7\nSE-1495,2024,6\n")
                .then()
                .body("rowsCorrected", equalTo(2));
        as(EVALUATOR)
                .get(AnEvaluation.at(evaluation))
                .then()
                .body("basisChanged", equalTo(true))
                .body("basisChanges.measurementId", contains(used.<String>path("id")))
                .body("basisChanges.version", contains(2));
    }

    @Test
    void an_evaluation_is_told_once_of_all_that_one_import_corrects() {
        var indicator = defined(smoking());
        var used = List.of(
                entered(indicator, measured(SKOVDE, "2024", 8)).<String>path("id"),
                entered(indicator, measured(SKARA, "2024", 6)).<String>path("id"));
        var content = concluded(Subject.Type.AGREEMENT, AGREEMENT);
        content.put("measurementIds", used);
        var evaluation = completed(content);
        imported(indicator, "?existing=CORRECT", "SE-1496,2024,7\nSE-1495,2024,5\n")
                .then()
                .body("rowsCorrected", equalTo(2));
        as(EVALUATOR)
                .get(AnEvaluation.at(evaluation))
                .then()
                .body("basisChanges.measurementId", containsInAnyOrder(used.toArray()));
        as(EVALUATOR)
                .get(AnEvaluation.at(evaluation) + "/history")
                .then()
                .body("items.findAll { it.type == 'evaluation.basis-changed' }", hasSize(1))
                .body("chainHolds", equalTo(true));
    }

    @Test
    void what_a_series_tells_is_changed_and_imported_again_without_losing_anything() {
        var indicator = defined(smoking());
        var noted = measured(SKOVDE, "2024", 8);
        noted.put("source", "Enkät 2024");
        noted.put("numerator", 16);
        noted.put("denominator", 200);
        noted.put("observed", 200);
        var one = entered(indicator, noted).<String>path("_links.self.href");
        var table = as(AARHUS).accept("text/csv").get(at(indicator) + "/series").asString();
        corrected(indicator, table.replace(",8,ACTUAL", ",8.05,ACTUAL")).then().body("rowsCorrected", equalTo(1));
        as(AARHUS)
                .get(one)
                .then()
                .body("value", equalTo(8.05f))
                .body("source", equalTo("Enkät 2024"))
                .body("numerator", equalTo(16))
                .body("denominator", equalTo(200))
                .body("observed", equalTo(200));
    }

    @Test
    void what_was_found_keeps_its_place_in_the_order() {
        var content = smoking();
        content.put("valueType", "QUALITATIVE");
        var indicator = defined(content);
        var found = entered(
                indicator, Map.of("area", SKOVDE, "period", "2024", "text", "God", "ordinal", 3, "source", "Intervju"));
        var table = as(AARHUS).accept("text/csv").get(at(indicator) + "/series").asString();
        corrected(indicator, table).then().body("rowsUnchanged", equalTo(1));
        corrected(indicator, table.replace("God", "Mycket god")).then().body("rowsCorrected", equalTo(1));
        as(AARHUS)
                .get(found.<String>path("_links.self.href"))
                .then()
                .body("text", equalTo("Mycket god"))
                .body("ordinal", equalTo(3))
                .body("source", equalTo("Intervju"));
    }

    @Test
    void what_somebody_wrote_is_the_same_after_it_went_out_and_in() {
        var indicator = defined(smoking());
        var written = List.of("\tmed tabb", "'=med tecken", "=1+1", " med blanksteg ");
        for (var place = 0; place < written.size(); place++) {
            var noted = measured(SKOVDE, Integer.toString(2020 + place), 8);
            noted.put("source", written.get(place));
            entered(indicator, noted);
        }
        var table = as(AARHUS).accept("text/csv").get(at(indicator) + "/series").asString();
        corrected(indicator, table)
                .then()
                .body("status", equalTo("DONE"))
                .body("rowsUnchanged", equalTo(written.size()));
        as(AARHUS)
                .get(at(indicator) + "/measurements?sort=period")
                .then()
                .body("items.source", contains(written.toArray()));
    }

    @Test
    void an_ordinal_and_another_value_beside_it_are_told_apart() {
        var content = smoking();
        content.put("valueType", "QUALITATIVE");
        var indicator = defined(content);
        corrected(indicator, "area,period,text,ordinal,value\nSE-1496,2024,God,4,3\n")
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faults[0].field", equalTo("value"))
                .body("faults[0].detail", containsString("ordinal"));
        corrected(indicator, "area;period;text;ordinal;value\nSE-1496;2024;God;4;4,0\n")
                .then()
                .body("status", equalTo("DONE"));
    }

    private static Response corrected(Response indicator, String table) {
        return ended(as(COORDINATOR)
                .contentType("text/csv")
                .body(table.getBytes(UTF_8))
                .post(at(indicator) + "/imports?existing=CORRECT"));
    }

    @Test
    void where_one_cannot_be_corrected_nothing_is() {
        var indicator = defined(smoking());
        entered(indicator, measured(SKARA, "2024", 6));
        var broken = entered(indicator, measured(SKOVDE, "2024", 8)).<String>path("id");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update subjects set version = 7 where id = cast(:id as uuid)")
                        .setParameter("id", broken)
                        .executeUpdate());
        imported(indicator, "?existing=CORRECT", "SE-1495,2024,6.5\nSE-1496,2024,7\nSE-1495,2025,5\n")
                .then()
                .body("status", equalTo("INTERRUPTED"));
        as(AARHUS)
                .get(at(indicator) + "/measurements?sort=area")
                .then()
                .body("items.value", contains(6, 8))
                .body("items.version", contains(1, 1));
    }

    @Test
    void more_are_corrected_than_are_looked_at_together() {
        var indicator = defined(smoking());
        imported(indicator, "", rows(area -> area % 90)).then().body("status", equalTo("DONE"));
        stage.at("2026-03-02T12:00:00Z");
        var all = 290 * 8;
        imported(indicator, "?existing=CORRECT", rows(area -> area % 80 + 1))
                .then()
                .body("status", equalTo("DONE"))
                .body("rowsLoaded", equalTo(0))
                .body("rowsCorrected", equalTo(all - unchanged()));
        var list = as(AARHUS).get(at(indicator) + "/measurements?area=SE-3289&sort=period");
        list.then().body("items", hasSize(8)).body("items[7].value", equalTo(3289 % 80 + 1));
        as(AARHUS)
                .get(list.<String>path("items[7]._links.self.href") + "/history")
                .then()
                .body("items", hasSize(2))
                .body("chainHolds", equalTo(true));
    }

    private static int unchanged() {
        var same = 0;
        for (var area = 3000; area < 3290; area++) {
            same += area % 90 == area % 80 + 1 ? 8 : 0;
        }
        return same;
    }

    private static String rows(IntFunction<Integer> value) {
        var rows = new StringBuilder();
        for (var area = 3000; area < 3290; area++) {
            for (var year = 2018; year < 2026; year++) {
                rows.append("SE-%d,%d,%d%n".formatted(area, year, value.apply(area)));
            }
        }
        return rows.toString();
    }
}
