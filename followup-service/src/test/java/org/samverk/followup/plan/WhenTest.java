package org.samverk.followup.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-31 | FREQ=MONTHLY                              | 2026-01-31 2026-03-31 2026-05-31
            2026-01-31 | FREQ=MONTHLY;BYMONTHDAY=-1                | 2026-01-31 2026-02-28 2026-03-31
            2024-02-29 | FREQ=YEARLY                               | 2024-02-29 2028-02-29 2032-02-29
            2026-03-31 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1     | 2026-03-31 2026-06-30 2026-09-30
            2026-03-01 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260315       | 2026-03-02 2026-03-09
            2026-03-01 | FREQ=DAILY;COUNT=2                        | 2026-03-01 2026-03-02
            2026-03-01 | FREQ=MONTHLY;BYDAY=2TU                    | 2026-03-10 2026-04-14 2026-05-12
            2026-03-01 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30       | -
            """)
    void the_days_are_those_of_the_rule(LocalDate dtstart, String rrule, String days) {
        var found = new When(dtstart, rrule)
                .days(dtstart.minusDays(1), LocalDate.of(2040, 1, 1), 3).stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" "));
        assertEquals(days.equals("-") ? "" : days, found);
    }
}
