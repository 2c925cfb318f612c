package org.samverk.kit.problem.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
    private static final List<String> JSON = List.of("application/json");

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "*/*", "application/*;q=0.1", "text/html, Application/JSON", "*/*;q=0, application/json"
            })
    void what_allows_json_gets_it(String accept) {
        assertTrue(MediaTypes.accepted(List.of(accept), JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", ";;", "json", "application/json;q=0", "*/*, application/json; q=0.0", "text/*"})
    void what_does_not_is_refused(String accept) {
        assertFalse(MediaTypes.accepted(List.of(accept), JSON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json, text/csv;q=0.5|application/json, text/csv;q=0.5",
                "TEXT/CSV;Charset=UTF-8,Application/Json;Q=0.5|text/csv;Charset=UTF-8,application/json;Q=0.5",
                "text/csv, application/json;q=0.1, text/html;q=0|application/json;q=0.1,text/csv",
                "application/json;q=0, */*;q=0.3|text/csv;q=0.3"
            })
    void an_excluded_type_is_left_out_and_the_others_are_told_in_small_letters_with_their_weight(
            String accept, String plain) {
        assertEquals(plain, MediaTypes.plain(List.of(accept), List.of("application/json", "text/csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "APPLICATION/JSON; charset=utf-8"})
    void json_is_read_as_such(String contentType) {
        assertTrue(MediaTypes.read(List.of(contentType), JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;", "*/*", "application/*", "application/vnd.x+json", "text/json"})
    void nothing_else_is_taken_for_json(String contentType) {
        assertFalse(MediaTypes.read(List.of(contentType), JSON));
        assertFalse(MediaTypes.read(List.of("application/json", contentType), JSON));
        assertFalse(MediaTypes.read(List.of(), JSON));
    }
}
