package org.samverk.followup.indicator.bulk.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoladaRowsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"values":[],"count":0}                               | file         | no-rows
            {"count":0,"values":[],"next_page":null}              | file         | no-rows
            {"values":[],"status":"ok"}                           | file         | no-rows
            []                                                    | file         | no-rows
            {"foo":1}                                             | file         | not-a-row
            {}                                                    | file         | not-a-row
            {"values":{}}                                         | file         | not-a-row
            {"values":[1]}                                        | file         | not-a-row
            {"status":"ok","values":[1]}                          | file         | not-a-row
            {"values":[{"gender":"T","value":1}]}                 | file         | not-a-row
            {"kpi":"N00945","municipality":"1496","values":[]}    | values       | missing
            {"kpi":"N00001","values":[{"gender":"T","value":1}]}  | kpi          | another-kpi
            {"values":[{"municipality":"1496"},{"value":1}]}      | municipality | missing
            """)
    void what_is_no_row_says_what_it_is_not(String json, String field, String code, @TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("rows.json"), json);
        var rows = new ArrayList<Row>();
        KoladaRows.read(file, "N00945", rows::add);
        var fault = rows.getLast().faults().getFirst();
        assertEquals(code, fault.code());
        assertEquals("/" + field, fault.pointer());
    }
}
