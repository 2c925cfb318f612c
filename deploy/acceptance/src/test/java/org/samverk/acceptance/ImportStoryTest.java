package org.samverk.acceptance;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A hundred thousand figures come in one file: all municipalities of a country, both sexes and all, twelve age
/// groups, ten years.
@ExtendWith(RunningSuite.class)
class ImportStoryTest {
    private static final int ROWS = 100_000;
    private static final int BAD = 37;
    private static final int APART = 2_700;
    private static final String HEAD = "area,period,sex,ageGroup,value";
    /// What a row becomes that is spoilt, and what is then said of it.
    private static final List<List<String>> SPOILT = List.of(
            List.of("SE-9999,2024,TOTAL,,7", "area", "unknown-area"),
            List.of("SE-1496,2024,BOTH,,7", "sex", "wrong-value"),
            List.of("SE-1496,2024-Q1,TOTAL,,7", "period", "wrong-period"),
            List.of("SE-1496,2024,TOTAL,,många", "value", "wrong-value"),
            List.of("SE-1496,2024,TOTAL,,101", "value", "out-of-range"));

    private final String indicator = AnIndicator.defined("SMOKERS_EVERYWHERE", "Rygere overalt", "SEX", "AGE", "AREA");

    @Test
    void each_bad_row_is_named_and_none_is_taken_until_the_file_is_mended() {
        var rows = rows();
        var spoilt = new ArrayList<>(rows);
        var places = IntStream.range(0, BAD).map(n -> n * APART + 13).boxed().toList();
        places.forEach(at -> spoilt.set(at, reason(places.indexOf(at)).getFirst()));

        var dry = ended(sent("?dryRun=true", spoilt));
        dry.then()
                .body("status", equalTo("REFUSED"))
                .body("rowsRead", equalTo(ROWS))
                .body("rowsLoaded", equalTo(0))
                .body("faultCount", equalTo(BAD));
        assertEquals(places.stream().map(at -> at + 2).toList(), dry.path("faults.line"));
        assertEquals(reasons(1), dry.path("faults.field"));
        assertEquals(reasons(2), dry.path("faults.code"));
        ended(sent("", spoilt)).then().body("status", equalTo("REFUSED")).body("faultCount", equalTo(BAD));
        as(AARHUS).get(indicator + "/measurements").then().body("items", empty());

        ended(sent("?dryRun=true", rows)).then().body("status", equalTo("CHECKED"));
        as(AARHUS).get(indicator + "/measurements").then().body("items", empty());
        ended(sent("", rows))
                .then()
                .body("status", equalTo("DONE"))
                .body("rowsLoaded", equalTo(ROWS))
                .body("faults", empty());
        as(AARHUS).get(indicator + "/measurements?limit=1&count=true").then().body("total", equalTo(ROWS));
    }

    private static List<String> reason(int nth) {
        return SPOILT.get(nth % SPOILT.size());
    }

    private static List<String> reasons(int part) {
        return IntStream.range(0, BAD).mapToObj(n -> reason(n).get(part)).toList();
    }

    private static List<String> rows() {
        List<String> municipalities = as(REGION)
                .get("/samverk/v1/areas?country=SE&level=MUNICIPALITY&limit=1000")
                .path("items.code");
        assertEquals(290, municipalities.size());
        var rows = new ArrayList<String>();
        for (var year = 2016; year < 2026; year++) {
            for (var age = 0; age < 12; age++) {
                for (var sex : List.of("TOTAL", "WOMEN", "MEN")) {
                    for (var code : municipalities) {
                        rows.add("SE-%s,%d,%s,%d-%d,%d.5".formatted(code, year, sex, age * 8, age * 8 + 7, year % 90));
                    }
                }
            }
        }
        return rows.subList(0, ROWS);
    }

    private Response sent(String query, List<String> rows) {
        return created(as(REGION)
                .contentType("text/csv; charset=utf-8")
                .body(HEAD + "\n" + String.join("\n", rows))
                .post(indicator + "/imports" + query));
    }

    /// Follows it: how many rows it has read only grows, and is told on the way.
    private static Response ended(Response received) {
        var self = received.<String>path("_links.self.href");
        var told = new ArrayList<Integer>();
        Patience.until(() -> {
            var now = as(REGION).get(self);
            told.add(now.path("rowsRead"));
            return !List.of("CHECKING", "LOADING").contains(now.<String>path("status"));
        });
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(
                told.stream().anyMatch(read -> read > 0 && read < ROWS), () -> "nothing was told on the way: " + told);
        return as(REGION).get(self);
    }
}
