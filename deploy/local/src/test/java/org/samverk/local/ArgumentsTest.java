package org.samverk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void nothing_asked_for_keeps_the_data_and_loads_the_samples() {
        assertEquals(new Arguments(false, 8080, true), Arguments.parse());
    }

    @Test
    void options_come_in_any_order() {
        assertEquals(new Arguments(true, 9080, false), Arguments.parse("--no-samples", "--port", "9080", "--fresh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port 80", "--port 19296", "--forget", "up"})
    void what_cannot_be_meant_is_refused_in_one_line(String line) {
        var trouble = assertThrows(Trouble.class, () -> Arguments.parse(line.split(" ", -1)));
        assertTrue(String.valueOf(trouble.getMessage()).lines().count() == 1);
    }
}
