package org.samverk.followup.indicator.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTargetTest {
    @ParameterizedTest
    @CsvSource({
        "2026 2027, 2026, 2026",
        "2026 2027, 2026-Q1, 2026",
        "2026 2027, 2026-Q4, 2026",
        "2026 2027, 2027-Q1, 2027",
        "2027 2026, 2025, 2026",
        "2026 2027, 2028, 2027",
        "2026-Q4 2027-Q1, 2026, 2026-Q4",
        "2026-Q1 2027-Q1, 2026, 2027-Q1",
        "2026-Q1 2026, 2026-Q2, 2026",
        "2026-Q1 2026, 2025, 2026-Q1"
    })
    void the_next_target_ends_no_earlier_than_the_period(String targets, String period, String next) {
        var all = Stream.of(targets.split(" "))
                .map(one -> new IndicatorTarget(null, one, BigDecimal.TEN))
                .toList();
        assertEquals(
                next, IndicatorTarget.next(all, "SE-1496", period).orElseThrow().period());
    }
}
