package org.samverk.kit.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45", "-1", "@SUM(A1)", "\t=1", "\r=1", "=1\n2", "'=1", "''-1"})
    void what_begins_like_a_formula_is_text(String value) {
        assertEquals("'" + value, Cells.text(value));
    }

    @Test
    void all_else_is_as_it_is() {
        assertEquals("Sund = glad", Cells.text("Sund = glad"));
        assertEquals("'s-Gravenhage", Cells.text("'s-Gravenhage"));
        assertEquals("", Cells.text(null));
    }
}
