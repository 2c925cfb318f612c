package org.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "page=2", "q=Sk%C3%B6vde", "q=a+b%20c", "id=%e2%82%ac", "q=%F0%9F%8C%B2", "q=a%25b"})
    void utf_8_is_utf_8_in_either_case(String query) {
        assertTrue(PercentEncoding.isUtf8(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=Sk%F6vde",
                "q=%C3",
                "q=%C3%28",
                "q=%ED%A0%80",
                "q=%C0%AF",
                "q=%",
                "q=%2",
                "q=%zz",
                "q=Sk\u00f6vde"
            })
    void other_bytes_half_signs_and_signs_that_are_not_encoded_are_not(String query) {
        assertFalse(PercentEncoding.isUtf8(query));
    }

    @Test
    void no_query_is_well_written() {
        assertTrue(PercentEncoding.isUtf8(null));
    }
}
