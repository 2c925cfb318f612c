package org.samverk.followup.plan.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-31 | FREQ=MONTHLY                                | 2026-01-31 2026-03-31 2026-05-31
            2026-01-31 | FREQ=MONTHLY;BYMONTHDAY=-1                  | 2026-01-31 2026-02-28 2026-03-31
            2024-02-29 | FREQ=YEARLY                                 | 2024-02-29 2028-02-29 2032-02-29
            2026-03-31 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1       | 2026-03-31 2026-06-30 2026-09-30
            2026-03-01 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260315         | 2026-03-02 2026-03-09
            2026-03-01 | FREQ=DAILY;COUNT=2                          | 2026-03-01 2026-03-02
            2026-03-01 | FREQ=MONTHLY;BYDAY=2TU                      | 2026-03-10 2026-04-14 2026-05-12
            2026-03-01 | FREQ=MONTHLY;BYMONTHDAY=31,-1               | 2026-03-31 2026-04-30 2026-05-31
            2026-03-01 | FREQ=DAILY;INTERVAL=1000                    | 2026-03-01 2028-11-25 2031-08-22
            2026-03-01 | FREQ=YEARLY;BYWEEKNO=52;BYDAY=MO            | 2026-12-21 2027-12-27 2028-12-25
            2026-03-01 | FREQ=DAILY;UNTIL=20260228                   | -
            2026-03-01 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30         | -
            2026-03-01 | FREQ=YEARLY;INTERVAL=1000;BYYEARDAY=366     | -
            2026-03-01 | FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300          | -
            """)
    void the_days_are_those_of_the_rule(LocalDate dtstart, String rrule, String days) {
        var when = new When(dtstart, rrule);
        assertTrue(when.isRruleInOrder());
        var found = days(when, dtstart.minusDays(1), LocalDate.of(2040, 1, 1)).stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
        assertEquals(days.equals("-") ? "" : days, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=1001",
                "FREQ=DAILY;BYHOUR=8,20",
                "FREQ=DAILY;BYMINUTE=0,30",
                "FREQ=DAILY;BYSECOND=0,30",
                "FREQ=MONTHLY;RSCALE=GREGORIAN",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD",
                "FREQ=HOURLY",
                "FREQ=DAILY;UNTIL=20270101T000000Z",
                "FREQ=DAILY;UNTIL=99999999",
                "FREQ=DAILY;UNTIL=20261301",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                "FREQ=DAILY;X-MOON=FULL",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO",
                "FREQ=YEARLY;BYWEEKNO=10,-53;BYDAY=MO"
            })
    void a_rule_that_is_not_by_days_or_out_of_all_bounds_is_none(String rrule) {
        assertFalse(new When(TODAY, rrule).isRruleInOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=YEARLY;BYMONTHDAY=15, false, true",
        "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15, true, true",
        "FREQ=MONTHLY;BYMONTHDAY=15, true, true",
        "FREQ=YEARLY;BYWEEKNO=10, true, false",
        "FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO, true, true",
        "FREQ=NEVER, true, true"
    })
    void what_others_read_otherwise_is_to_be_said_more_clearly(String rrule, boolean month, boolean weekday) {
        var when = new When(TODAY, rrule);
        assertEquals(month, when.isMonthSaid());
        assertEquals(weekday, when.isWeekdaySaid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=YEARLY;INTERVAL=1000", "FREQ=MONTHLY", "FREQ=YEARLY;INTERVAL=999;BYMONTHDAY=31"})
    void the_last_year_there_is_comes_to_an_end(String rrule) {
        var last = LocalDate.of(9999, 12, 31);
        assertEquals(Optional.empty(), assertTimeoutPreemptively(LONG, () -> new When(last, rrule).next(last)));
    }

    @Test
    void a_day_is_yielded_once() {
        var twice = new When(TODAY, "FREQ=DAILY;BYHOUR=8,20");
        assertEquals(
                List.of(TODAY, TODAY.plusDays(1), TODAY.plusDays(2)),
                days(twice, TODAY.minusDays(1), TODAY.plusYears(1)));
    }

    private static List<LocalDate> days(When when, LocalDate after, LocalDate until) {
        return assertTimeoutPreemptively(LONG, () -> when.days(after, until, 3));
    }
}
