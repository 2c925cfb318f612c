package org.samverk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final double EXACT = 1e-9;

    @Test
    void a_ratio_is_of_medians_and_its_spread_of_pairs() {
        var ratio = Ratio.of(List.of(10L, 20L, 40L, 1000L, 10L), List.of(30L, 60L, 80L, 1000L, 10L));
        assertEquals(60 / 20.0, ratio.medians(), EXACT);
        assertEquals(1, ratio.low(), EXACT);
        assertEquals(3, ratio.high(), EXACT);
        assertEquals(5, ratio.pairs());
    }

    @Test
    void a_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertEquals(2.5, Ratio.of(List.of(1L, 1L), List.of(2L, 3L)).medians(), EXACT);
    }

    @Test
    void one_slow_answer_does_not_say_that_answers_grow() {
        assertFalse(Ratio.of(List.of(1L, 1L, 1L), List.of(1L, 1L, 900L)).grows());
        assertFalse(Ratio.of(List.of(1L), List.of(3L)).grows());
        assertTrue(Ratio.of(List.of(10L), List.of(31L)).grows());
    }

    @Test
    void what_is_no_pair_has_no_ratio() {
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(List.of(1L), List.of()));
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(List.of(), List.of()));
    }
}
