package org.samverk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void without_a_word_partners_are_measured_at_a_thousand_and_a_million() {
        assertEquals(new Arguments(PartnersCase.PARTNERS, 1_000, 1_000_000, 60), Arguments.parse());
    }

    @Test
    void sizes_and_rounds_can_be_said() {
        assertEquals(
                new Arguments(PartnersCase.PARTNERS, 1_500, 2_000, 3),
                Arguments.parse("partners", "--large", "2000", "--small", "1500", "--rounds", "3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weather", "partners --large", "--large many", "--large 0", "--small 999", "partners --fast 1"})
    void what_is_not_understood_is_answered_with_the_usage(String given) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Arguments.parse(given.split(" ")));
        assertTrue(String.valueOf(refusal.getMessage()).endsWith(Arguments.USAGE));
    }
}
