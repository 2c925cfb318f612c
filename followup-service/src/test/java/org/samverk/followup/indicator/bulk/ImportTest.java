package org.samverk.followup.indicator.bulk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.indicator.AnIndicator.SKARA;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.at;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.id;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;
import static org.samverk.followup.indicator.bulk.AnImport.ended;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ImportTest {
    private static final String HEAD = "area,period,sex,value,status,reason\n";

    private final Stage stage;
    private final Session database;
    private final InterruptImports interrupt;

    @Inject
    ImportTest(Stage stage, Session database, InterruptImports interrupt) {
        this.stage = stage;
        this.database = database;
        this.interrupt = interrupt;
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

    private static Response sent(Response indicator, String query, String mediaType, String file) {
        return as(COORDINATOR)
                .contentType(mediaType)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(at(indicator) + "/imports" + query);
    }

    private static Response imported(Response indicator, String rows) {
        return ended(sent(indicator, "", "text/csv", HEAD + rows));
    }

    @Test
    void a_good_table_is_taken_whole_under_one_import() {
        var indicator = defined(smoking());
        var received = sent(
                indicator,
                "",
                "text/csv",
                HEAD
                        + "SE-1496,2024,WOMEN,7.50,,\nSE-1496,2024,MEN,9.5,PRELIMINARY,\nSE-1495,2024,,,MISSING,Ingen enkät\n");
        received.then()
                .header("Location", equalTo(received.<String>path("_links.self.href")))
                .body("status", equalTo("CHECKING"))
                .body("form", equalTo("CSV"))
                .body("sha256", matchesPattern("[0-9a-f]{64}"));
        ended(received)
                .then()
                .body("status", equalTo("DONE"))
                .body("rowsRead", equalTo(3))
                .body("rowsLoaded", equalTo(3))
                .body("rowsUnchanged", equalTo(0))
                .body("version", equalTo(2));
        var rows = as(AARHUS).get(at(indicator) + "/measurements?sort=area,value&import=" + received.path("id"));
        rows.then()
                .body("items.area", contains(SKARA, SKOVDE, SKOVDE))
                .body("items.status", contains("MISSING", "ACTUAL", "PRELIMINARY"))
                .body("items[0]", not(hasKey("value")))
                .body("items[1].value", equalTo(7.5f))
                .body("items[1].createdAt", equalTo("2026-03-01T12:00:00Z"));
        as(AARHUS)
                .get(received.path("_links.self.href") + "/history")
                .then()
                .body("items.type", contains("measurement-import.loaded", "measurement-import.received"))
                .body("chainHolds", equalTo(true));
    }

    @Test
    void one_bad_row_and_none_is_taken_and_each_is_named() {
        var indicator = defined(smoking());
        imported(indicator, """
                        SE-1496,2024,WOMEN,7.5,,
                        SE-9999,2024,WOMEN,7.5,,
                        Skövde,2024,WOMEN,7.5,,
                        SE-1496,2024-Q1,WOMEN,7.5,,
                        SE-1496,2023,BOTH,7.5,,
                        SE-1496,2022,WOMEN,much,,
                        SE-1496,2021,WOMEN,101,,
                        SE-1496,2020,WOMEN,,,
                        SE-1496,2019,WOMEN,0,MISSING,x
                        SE-1496,2018,WOMEN,7
                        """)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("problem", equalTo("/problems/import-rows-invalid"))
                .body("rowsRead", equalTo(10))
                .body("rowsLoaded", equalTo(0))
                .body("faultCount", equalTo(9))
                .body("faults.line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body(
                        "faults.field",
                        contains("area", "area", "period", "sex", "value", "value", "value", "value", "file"))
                .body(
                        "faults.code",
                        contains(
                                "unknown-area",
                                "pattern",
                                "wrong-period",
                                "wrong-value",
                                "wrong-value",
                                "out-of-range",
                                "value-missing",
                                "value-present",
                                "cells"));
        as(AARHUS).get(at(indicator) + "/measurements").then().body("items", empty());
        assertEquals(0, staged());
    }

    @Test
    void a_file_names_no_measurement_twice_and_none_that_is_otherwise_already() {
        var indicator = defined(smoking());
        entered(indicator, measured(SKOVDE, "2024", 8));
        entered(indicator, measured(SKARA, "2024", 6));
        imported(indicator, "SE-1496,2023,,7,,\nSE-1495,2023,,7,,\nSE-1496,2023,TOTAL,8,,\n")
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faults.line", contains(4))
                .body("faults.code", contains("twice"))
                .body("faults.detail", contains("Line 2 is of the same area, period and group."));
        imported(indicator, "SE-1496,2023,,7,,\nSE-1495,2024,,7,,\nSE-1496,2024,,8.0,,\n")
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faults.line", contains(3))
                .body("faults.code", contains("exists"));
        ended(sent(indicator, "?existing=KEEP", "text/csv", HEAD + "SE-1496,2023,,7,,\nSE-1495,2024,,7,,\n"))
                .then()
                .body("status", equalTo("DONE"))
                .body("rowsLoaded", equalTo(1))
                .body("rowsUnchanged", equalTo(1));
        as(AARHUS).get(at(indicator) + "/measurements?sort=period,area").then().body("items.value", contains(7, 6, 8));
        imported(indicator, "SE-1496,2023,,7,,\n")
                .then()
                .body("status", equalTo("DONE"))
                .body("rowsLoaded", equalTo(0))
                .body("rowsUnchanged", equalTo(1));
    }

    @Test
    void all_that_is_wrong_with_a_file_is_told_at_once() {
        var indicator = defined(smoking());
        entered(indicator, measured(SKOVDE, "2024", 8));
        imported(
                        indicator,
                        "SE-1496,2023,,7,,\nSE-9999,2023,,7,,\nSE-1496,2023,TOTAL,7,,\nSE-1496,2024,,9,,\nSE-1495,2024,,7,,\n")
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faultCount", equalTo(3))
                .body("faults.line", contains(3, 4, 5))
                .body("faults.code", contains("unknown-area", "twice", "exists"));
        as(AARHUS).get(at(indicator) + "/measurements").then().body("items.value", contains(8));
        assertEquals(0, staged());
    }

    @Test
    void what_was_first_in_the_file_is_named_first_whichever_way_it_was_found() {
        var indicator = defined(smoking());
        ended(sent(
                        indicator,
                        "",
                        "text/csv",
                        HEAD + "SE-1496,2024,,7,,\nSE-1496,2024,,7,,\n" + "SE-1496,24,,7,,\n".repeat(1200)))
                .then()
                .body("faultCount", equalTo(1201))
                .body("faults", hasSize(1000))
                .body("faults[0].code", equalTo("twice"))
                .body("faults[999].line", equalTo(1002));
    }

    @Test
    void a_quote_that_nothing_ends_swallows_no_row_unsaid() {
        var indicator = defined(smoking());
        imported(
                        indicator,
                        "SE-1496,2024,,7,,\nSE-1496,2023,,,MISSING,\"Ingen enkät\nSE-1496,2022,,7,,\nSE-1496,2021,,7,,\n")
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faults.line", contains(3))
                .body("faults.code", contains("not-csv"));
        imported(
                        indicator,
                        "SE-1496,2024,,7,,\nSE-1496,2023,,,MISSING,\"Ingen\r\n\"\"enkät\"\"\"\nSE-1495,2023,,,MISSING,\"Ingen\nSE-1496,2022,,,MISSING,\"Ingen\"\n")
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faults.line", contains(5))
                .body("faults.code", contains("not-csv"));
        imported(indicator, "SE-1496,2023,,,MISSING,\"Ingen\n\"\"enkät\"\"\"\nSE-1495,2023,,,MISSING,5\" rör\n")
                .then()
                .body("status", equalTo("DONE"))
                .body("rowsLoaded", equalTo(2));
    }

    @Test
    void as_many_may_be_observed_in_a_table_as_one_by_one() {
        var indicator = defined(smoking());
        var table = "area,period,value,observed\nSE-1496,2024,7,";
        ended(sent(indicator, "", "text/csv", table + "12345678901\n")).then().body("status", equalTo("DONE"));
        as(AARHUS).get(at(indicator) + "/measurements").then().body("items[0].observed", equalTo(12_345_678_901L));
    }

    @Test
    void a_dry_run_tells_what_would_be_and_takes_nothing() {
        var indicator = defined(smoking());
        ended(sent(indicator, "?dryRun=true", "text/csv", HEAD + "SE-1496,2024,,7,,\nSE-1495,2024,,7,,\n"))
                .then()
                .body("status", equalTo("CHECKED"))
                .body("rowsLoaded", equalTo(2));
        ended(sent(indicator, "?dryRun=true", "text/csv", HEAD + "SE-1496,1024,,7,,\n"))
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faultCount", equalTo(1));
        as(AARHUS).get(at(indicator) + "/measurements").then().body("items", empty());
        assertEquals(0, staged());
        as(AARHUS)
                .get(at(indicator) + "/imports?count=true")
                .then()
                .body("total", equalTo(2))
                .body("items.status", contains("REFUSED", "CHECKED"))
                .body("items[0].faults", empty());
    }

    @Test
    void rows_of_kolada_are_taken_alone_and_in_their_envelope_and_null_stays_null() {
        var indicator = defined(smoking());
        var rows = """
                {"values": [
                  {"kpi": "N00945", "municipality": "1496", "period": 2024, "values": [
                    {"count": 1, "gender": "T", "status": "", "value": 7.123456789},
                    {"count": 1, "gender": "K", "status": "", "value": 6},
                    {"count": 1, "gender": "M", "status": "Missing", "value": null}]},
                  {"kpi": "N00945", "municipality": "0014", "period": "2024", "values": [
                    {"count": 1, "gender": "T", "status": "", "value": 8}]},
                  {"values": [{"count": 1, "gender": "F", "status": "", "value": 9}],
                    "kpi": "N00945", "municipality": "0000", "period": "2024"}],
                 "count": 3, "next_page": "https://api.kolada.se/v3/x"}""";
        ended(sent(indicator, "", "application/json", rows))
                .then()
                .body("form", equalTo("KOLADA"))
                .body("status", equalTo("DONE"))
                .body("rowsLoaded", equalTo(5));
        as(AARHUS)
                .get(at(indicator) + "/series")
                .then()
                .body("source.attribution", equalTo("Källa: Kolada"))
                .body("items.area", contains("SE", "SE-14", SKOVDE, SKOVDE, SKOVDE))
                .body("items.breakdown.sex", contains("WOMEN", "TOTAL", "MEN", "TOTAL", "WOMEN"))
                .body("items[2].points[0].reason", equalTo("Kolada: Missing"))
                .body("items[2].points[0]", not(hasKey("value")))
                .body("items[3].points[0].value", equalTo(7.123457f));
        var alone =
                "[{\"kpi\":\"N00945\",\"municipality\":\"1495\",\"period\":2024,\"values\":[{\"gender\":\"T\",\"value\":5}]}]";
        ended(sent(indicator, "", "application/octet-stream", alone)).then().body("rowsLoaded", equalTo(1));
        ended(sent(
                        indicator,
                        "",
                        "application/json",
                        alone.replace("1495", "3000")
                                .replace("[{\"kpi", "{\"kpi")
                                .replace("}]}]", "}]}")))
                .then()
                .body("rowsLoaded", equalTo(1));
    }

    @Test
    void bad_rows_of_kolada_are_named_by_their_number_as_all_stand_on_one_line() {
        var indicator = defined(smoking());
        var rows = """
                        [{"kpi": "N00001", "municipality": "1496", "period": 2024, "values": [{"gender": "T", "value": 1}]},
                         {"kpi": "N00945", "municipality": "14", "period": 2024, "values": [{"gender": "T", "value": 1}]},
                         {"kpi": "N00945", "municipality": "1496", "period": 2024, "values": [{"gender": "X", "value": 1}]},
                         {"kpi": "N00945", "municipality": "1496", "period": 2024, "values": [{"gender": "T", "value": "1"}]},
                         {"kpi": "N00945", "municipality": "1496", "period": 2024, "values": [{"gender": "T", "value": 1e-99999999}]},
                         {"kpi": "N00945", "municipality": "1496", "period": 2024, "values": []},
                         17,
                         {"kpi": "N00945", "municipality": "1496", "period": 2024, "values": [%s]},
                         {"kpi": "N00945",""".formatted(String.join(",", Collections.nCopies(101, "{\"gender\": \"T\"," + " \"value\": 1}")));
        ended(sent(indicator, "", "application/json", rows.replace("\n", "")))
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faults.line", contains(1, 2, 3, 4, 5, 6, 7, 8, 9))
                .body(
                        "faults.field",
                        contains("kpi", "municipality", "gender", "value", "value", "values", "file", "values", "file"))
                .body("faults[7].code", equalTo("too-many"));
        var stray = """
                        {"values": [{"gender": "T", "value": 1},
                          {"kpi": "N00945", "municipality": "1496", "period": 2024, "values": [{"gender": "T", "value": 1}]}]}""";
        ended(sent(indicator, "", "application/json", stray)).then().body("faults.field", contains("municipality"));
        var deleted = """
                        {"values": [{"kpi": "N00945", "municipality": "1496", "period": 2024,
                          "values": [{"gender": "T", "value": 1, "isdeleted": true}, {"gender": "K", "value": 1, "isdeleted": false}]}]}""";
        ended(sent(indicator, "", "application/json", deleted)).then().body("faults.field", contains("isdeleted"));
    }

    @Test
    void what_cannot_be_kept_is_left_out_of_a_reason_and_told_of_a_column() {
        var indicator = defined(smoking());
        var kolada = """
                [{"kpi": "N00945", "municipality": "1496", "period": 2024,
                  "values": [{"gender": "T", "status": "\\u0000Missing", "value": null}]}]""";
        ended(sent(indicator, "", "application/json", kolada)).then().body("status", equalTo("DONE"));
        ended(sent(indicator, "", "text/csv", "area,period,a\u0000b\nSE-1495,2024,1\n"))
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faults.field", hasItem("?"));
        ended(sent(indicator, "", "text/csv", "area,period,value,value\nSE-1495,2024,1,2\n"))
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faults.field", contains("value"))
                .body("faults.code", contains("column-twice"));
        ended(sent(indicator, "", "text/csv", "x".repeat(2_000_000))).then().body("status", equalTo("REFUSED"));
    }

    @Test
    void a_correction_of_an_imported_measurement_keeps_what_came() {
        var indicator = defined(smoking());
        imported(indicator, "SE-1496,2024,,7,,\nSE-1495,2024,,6,,\n");
        var list = at(indicator) + "/measurements?sort=area";
        var self = as(AARHUS).get(list).<String>path("items[1]._links.self.href");
        as(AARHUS).get(self + "/history").then().body("items", empty()).body("chainHolds", equalTo(true));
        as(AARHUS).get(self + "?knownAt=2026-03-01T12:00:00Z").then().body("value", equalTo(7));
        problem(as(AARHUS).get(self + "?knownAt=2026-03-01T11:59:59Z"), 404, "not-found");
        stage.at("2026-03-02T12:00:00Z");
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("value", 7.7))
                .patch(self)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(AARHUS).get(self + "?knownAt=2026-03-01T12:00:00Z").then().body("value", equalTo(7));
        as(AARHUS)
                .get(self + "/history")
                .then()
                .body("items.type", contains("measurement.corrected", "measurement.imported"))
                .body("items[1].recordedAt", equalTo("2026-03-01T12:00:00Z"))
                .body("chainHolds", equalTo(true));
        var other = as(AARHUS).get(list).<String>path("items[0]._links.self.href");
        as(COORDINATOR).header("If-Match", "\"1\"").delete(other).then().statusCode(204);
        problem(as(AARHUS).get(other), 410, "gone");
        as(AARHUS)
                .get(other + "/history")
                .then()
                .body("items.type", contains("measurement.deleted", "measurement.imported"));
    }

    @Test
    void what_a_series_tells_can_be_imported_again() {
        var one = defined(smoking());
        imported(one, "SE-1496,2024,WOMEN,7,,\nSE-1495,2024,,,MISSING,=Ingen enkät\n");
        var table = as(AARHUS).accept("text/csv").get(at(one) + "/series").asString();
        var other = defined(smoking());
        ended(sent(other, "", "text/csv", table)).then().body("rowsLoaded", equalTo(2));
        assertEquals(
                table, as(AARHUS).accept("text/csv").get(at(other) + "/series").asString());
    }

    @Test
    void a_large_file_is_loaded_in_statements_that_do_not_grow_with_it() {
        var indicator = defined(smoking());
        var rows = new StringBuilder(HEAD);
        for (var area = 3000; area < 3290; area++) {
            for (var year = 1996; year < 2026; year++) {
                for (var sex : List.of("TOTAL", "WOMEN", "MEN")) {
                    rows.append("SE-%d,%d,%s,%d.5,,%n".formatted(area, year, sex, area % 90));
                }
            }
        }
        ended(sent(indicator, "", "text/csv", rows.toString()))
                .then()
                .body("status", equalTo("DONE"))
                .body("rowsLoaded", equalTo(26_100));
        var journalled = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select count(*) from journal where data ->> 'indicatorId' = :id", Long.class)
                        .setParameter("id", indicator.<String>path("id"))
                        .getSingleResult());
        assertEquals(2, journalled);
    }

    @Test
    void of_very_many_faults_the_first_thousand_are_named() {
        var indicator = defined(smoking());
        ended(sent(indicator, "", "text/csv", HEAD + "SE-1496,24,,7,,\n".repeat(12_000)))
                .then()
                .body("rowsRead", equalTo(12_000))
                .body("faultCount", equalTo(12_000))
                .body("faults", hasSize(1000))
                .body("faults[999].line", equalTo(1001));
    }

    @Test
    void an_import_nobody_sees_to_its_end_is_interrupted() {
        var indicator = defined(smoking());
        var done = imported(indicator, "SE-1496,2024,,7,,\n");
        var left = left(indicator);
        interrupt.interrupt();
        var self = at(indicator) + "/imports/" + left;
        as(AARHUS).get(self).then().body("status", equalTo("CHECKING"));
        stage.at("2026-03-01T12:05:01Z");
        interrupt.interrupt();
        as(AARHUS)
                .get(self)
                .then()
                .body("status", equalTo("INTERRUPTED"))
                .body("problem", equalTo("/problems/import-interrupted"))
                .body("version", equalTo(3));
        as(AARHUS).get(done.<String>path("_links.self.href")).then().body("status", equalTo("DONE"));
    }

    /// As an instance leaves it that stops before the end is written.
    private UUID left(Response indicator) {
        var left = id(ended(sent(indicator, "?dryRun=true", "text/csv", HEAD + "SE-1496,2024,,7,,\n")));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("""
                                update measurement_import set phase = 'CHECKING',
                                  state = jsonb_set(state - 'outcome', '{status}', '"RUNNING"')
                                where id = :id""")
                        .setParameter("id", left)
                        .executeUpdate());
        return left;
    }

    @Test
    void a_repeated_upload_is_one_import() {
        var indicator = defined(smoking());
        var key = UUID.randomUUID().toString();
        var first = as(COORDINATOR)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(HEAD + "SE-1496,2024,,7,,\n")
                .post(at(indicator) + "/imports");
        ended(first);
        var second = as(COORDINATOR)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(HEAD + "SE-1496,2024,,7,,\n")
                .post(at(indicator) + "/imports");
        second.then().statusCode(201).body("id", equalTo(first.<String>path("id")));
        as(AARHUS).get(at(indicator) + "/imports").then().body("items", hasSize(1));
    }

    @Test
    void what_is_no_file_of_rows_is_refused() throws Exception {
        var indicator = defined(smoking());
        problem(sent(indicator, "", "text/csv", ""), 400, "empty-file");
        problem(sent(indicator, "", "image/png", "x"), 415, "unsupported-media-type");
        problem(sent(indicator, "?existing=REPLACE", "text/csv", HEAD), 400, "validation-failed");
        for (var file : List.of("area,period,colour\nSE-1496,2024,red\n", "value\n7\n", HEAD, "\u0000")) {
            ended(sent(indicator, "", "text/csv", file)).then().body("status", equalTo("REFUSED"));
        }
        var latin = (HEAD + "SE-1496,2024,,,MISSING,Enkät\n").getBytes(StandardCharsets.ISO_8859_1);
        ended(as(COORDINATOR).contentType("text/csv").body(latin).post(at(indicator) + "/imports"))
                .then()
                .body("faults.code", contains("not-utf-8"));
        ended(sent(indicator, "", "text/csv", "\uFEFFarea;period;value\nDK-0615;2024;7,5\n"))
                .then()
                .body("status", equalTo("DONE"));
        ended(sent(
                        indicator,
                        "",
                        "text/csv",
                        "area;period;value\nDK-0615;2023;1.234\nDK-0615;2022;1.5\nDK-0615;2021;0.125\n"))
                .then()
                .body("faults.line", contains(2))
                .body("faults.field", contains("value"))
                .body("faults.code", contains("wrong-value"));
        ended(sent(indicator, "", "application/json", "{}")).then().body("status", equalTo("REFUSED"));
        as(AARHUS).get(at(indicator) + "/imports");
        assertEquals(1, SqlStatements.during(() -> as(AARHUS).get(at(indicator) + "/imports")));
    }

    private long staged() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from measurement_staged", Long.class)
                        .getSingleResult());
    }
}
