package org.samverk.followup.indicator.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.indicator.content.Polarity;

class ProgressTest {
    private static Progress progress(String first, String last) {
        return new Progress(reading(first), reading(last));
    }

    private static Progress.Reading reading(String text) {
        var parts = text.split(":", -1);
        return new Progress.Reading(parts[0], new BigDecimal(parts[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 12, HIGHER_IS_BETTER, 2, 20.0, IMPROVED",
        "10, 8, HIGHER_IS_BETTER, -2, -20.0, WORSENED",
        "10, 12, LOWER_IS_BETTER, 2, 20.0, WORSENED",
        "10, 8, LOWER_IS_BETTER, -2, -20.0, IMPROVED",
        "10, 12, NEUTRAL, 2, 20.0, RISEN",
        "10, 8, NEUTRAL, -2, -20.0, FALLEN",
        "10, 10.0, LOWER_IS_BETTER, 0.0, 0.0, UNCHANGED",
        "0, 3, HIGHER_IS_BETTER, 3,, IMPROVED",
        "-4, -2, HIGHER_IS_BETTER, 2, 50.0, IMPROVED"
    })
    void a_change_is_for_the_better_by_polarity(
            String first, String last, Polarity polarity, BigDecimal change, BigDecimal percent, String direction) {
        var progress = progress("2020:" + first, "2025:" + last);
        assertEquals(change, progress.change());
        assertEquals(percent, progress.changePercent());
        assertEquals(direction, progress.direction(polarity).name());
    }

    @ParameterizedTest
    @CsvSource({
        // half the time has passed
        "10, 7, 5, LOWER_IS_BETTER, false, 60.0, true",
        "10, 8, 5, LOWER_IS_BETTER, false, 40.0, false",
        "10, 7.5, 5, LOWER_IS_BETTER, false, 50.0, true",
        "10000, 5000.4, 0, LOWER_IS_BETTER, false, 50.0, false",
        "5000.4, 7500.3, 10000, HIGHER_IS_BETTER, false, 50.0, true",
        "10, 5, 5, LOWER_IS_BETTER, true, 100.0, true",
        "10, 4, 5, LOWER_IS_BETTER, true, 120.0, true",
        "10, 12, 5, LOWER_IS_BETTER, false, -40.0, false",
        "4, 4, 5, LOWER_IS_BETTER, true,, true",
        "4, 4.5, 5, LOWER_IS_BETTER, true,, true",
        "4, 6, 5, LOWER_IS_BETTER, false,, false",
        "80, 70, 75, HIGHER_IS_BETTER, false,, false",
        "50, 60, 80, HIGHER_IS_BETTER, false, 33.3, false",
        "50, 80, 80, HIGHER_IS_BETTER, true, 100.0, true",
        "10, 5, 5, NEUTRAL, true, 100.0, true",
        "10, 16, 15, NEUTRAL, true, 120.0, true",
        "10, 12, 15, NEUTRAL, false, 40.0, false",
        "10, 12, 10, NEUTRAL, false,, false",
        "10, 8, 10, NEUTRAL, false,, false",
        "10, 10.0, 10, NEUTRAL, true,, true",
        "10, 12, 10, LOWER_IS_BETTER, false,, false"
    })
    void a_target_is_reached_from_the_better_side_and_in_time(
            String first,
            String last,
            String target,
            Polarity polarity,
            boolean attained,
            BigDecimal done,
            Boolean onTrack) {
        var progress = progress("2020:" + first, "2025:" + last);
        var wanted = reading("2030:" + target);
        assertEquals(attained, progress.attains(wanted, polarity));
        assertEquals(done, progress.percentOf(wanted, polarity));
        assertEquals(onTrack, progress.onTrack(wanted, polarity));
    }

    @ParameterizedTest
    @CsvSource({"7, false,", "5, true, true", "4, true, true"})
    void one_measurement_is_on_no_way_and_may_be_there_all_the_same(String only, boolean attained, Boolean onTrack) {
        var progress = progress("2020:" + only, "2020:" + only);
        var wanted = reading("2030:5");
        assertEquals(attained, progress.attains(wanted, Polarity.LOWER_IS_BETTER));
        assertNull(progress.percentOf(wanted, Polarity.LOWER_IS_BETTER));
        assertEquals(onTrack, progress.onTrack(wanted, Polarity.LOWER_IS_BETTER));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q2, 2026-Q4, 2027-Q2, true",
        "2026-Q2, 2027-Q1, 2027-Q2, false",
        "2024-Q1, 2024-Q4, 2025, true",
        "2024-Q1, 2025-Q1, 2025, false",
        "2027, 2027, 2027,"
    })
    void time_is_counted_in_quarters_too(String first, String last, String by, Boolean onTrack) {
        var half = progress(first + ":10", last + ":7.5");
        assertEquals(onTrack, half.onTrack(reading(by + ":5"), Polarity.LOWER_IS_BETTER));
    }
}
