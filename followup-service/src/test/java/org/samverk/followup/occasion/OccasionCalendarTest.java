package org.samverk.followup.occasion;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OccasionCalendarTest {
    @Test
    void a_calendar_that_leaves_some_out_says_so() {
        assertTrue(new OccasionCalendar(List.of(), true, List.of()).text().contains("X-WR-CALDESC:"));
        assertFalse(new OccasionCalendar(List.of(), false, List.of()).text().contains("X-WR-CALDESC:"));
    }
}
