package org.samverk.partners.forum.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.partners.forum.meeting.content.MeetingContent;
import org.samverk.partners.forum.meeting.content.Recurrence;
import org.samverk.partners.forum.meeting.series.PlannedSeries.Planned;

class RecurrenceTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void the_second_tuesday_of_each_month_is_found() {
        assertEquals(
                List.of(LocalDate.parse("2026-02-10"), LocalDate.parse("2026-03-10")),
                new Recurrence("FREQ=MONTHLY;BYDAY=2TU")
                        .daysAfter(LocalDate.parse("2026-01-13"), LocalDate.parse("2026-04-01"), 100));
    }

    @Test
    void a_series_keeps_its_time_of_day_when_clocks_are_changed() {
        var starts = planned("2026-03-24T08:00:00Z", "FREQ=WEEKLY;COUNT=3").series(STOCKHOLM).stream()
                .map(MeetingContent::start)
                .toList();
        assertEquals(
                List.of(
                        Instant.parse("2026-03-24T08:00:00Z"),
                        Instant.parse("2026-03-31T07:00:00Z"),
                        Instant.parse("2026-04-07T07:00:00Z")),
                starts);
    }

    @Test
    void the_first_day_is_counted_where_it_is_not_on_the_rule_itself() {
        var wednesday = planned("2026-01-14T08:00:00Z", "FREQ=WEEKLY;BYDAY=TU;COUNT=3");
        var series = wednesday.series(STOCKHOLM);
        assertEquals(
                List.of("2026-01-14T08:00:00Z", "2026-01-20T08:00:00Z", "2026-01-27T08:00:00Z"),
                series.stream()
                        .map(MeetingContent::start)
                        .map(Instant::toString)
                        .toList());
        var planned = wednesday.planned(series.subList(0, 1), STOCKHOLM);
        var asFarAsTheFirst = new Planned(planned.first(), planned.first());
        assertEquals(
                List.of("2026-01-20T08:00:00Z", "2026-01-27T08:00:00Z"),
                wednesday.more(asFarAsTheFirst, LocalDate.parse("2028-01-01"), 100, STOCKHOLM).stream()
                        .map(MeetingContent::start)
                        .map(Instant::toString)
                        .toList());
    }

    @Test
    void a_series_without_end_is_planned_for_two_years_and_at_most_a_hundred_meetings() {
        assertEquals(
                25,
                planned("2026-01-13T08:00:00Z", "FREQ=MONTHLY")
                        .series(STOCKHOLM)
                        .size());
        assertEquals(
                100,
                planned("2026-01-13T08:00:00Z", "FREQ=DAILY").series(STOCKHOLM).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;INTERVAL=1001",
                "FREQ=DAILY;UNTIL=20260101T000000",
                "FREQ=DAILY;UNTIL=20260231T000000Z",
                "FREQ=DAILY;UNTIL=20260101T250000Z",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO",
                "every tuesday",
                "RRULE:FREQ=DAILY"
            })
    void what_is_no_rule_by_days_is_refused(String rule) {
        assertFalse(new Recurrence(rule).isRruleInOrder());
        assertTrue(new Recurrence("FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261231").isRruleInOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=YEARLY;BYMONTHDAY=15, true",
        "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15, false",
        "FREQ=YEARLY;BYWEEKNO=10, true",
        "FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO, false"
    })
    void what_others_read_otherwise_is_to_be_said_more_clearly(String rule, boolean unclear) {
        assertEquals(unclear, new Recurrence(rule).unclear().isPresent());
    }

    /// As calendars write it (RFC 5545, 3.3.10): the last one begins at that instant or before.
    @ParameterizedTest
    @CsvSource({
        "20260127T080000Z, 2026-01-27",
        "20260127T075959Z, 2026-01-20",
        "20260127T225959Z, 2026-01-27",
        "20260127T230000Z, 2026-01-27",
        "20260126T233000Z, 2026-01-20"
    })
    void a_series_ends_with_the_last_one_that_begins_by_the_instant_its_rule_names(String until, String last) {
        var rule = "FREQ=WEEKLY;UNTIL=" + until;
        assertTrue(new Recurrence(rule).isRruleInOrder());
        var series = planned("2026-01-13T08:00:00Z", rule).series(STOCKHOLM);
        assertEquals(Instant.parse(last + "T08:00:00Z"), series.getLast().start());
        assertEquals(new Recurrence(rule), series.getLast().recurrence());
    }

    @Test
    void until_the_end_of_the_calendar_is_for_ever() {
        assertEquals(
                new Recurrence("FREQ=WEEKLY;UNTIL=99991231"),
                new Recurrence("FREQ=WEEKLY;UNTIL=99991231T235959Z").byDays(LocalTime.of(0, 30), STOCKHOLM));
    }

    private static MeetingContent planned(String start, String rule) {
        var begins = Instant.parse(start);
        return new MeetingContent(
                new UUID(0, 1),
                null,
                null,
                begins,
                begins.plusSeconds(3600),
                new Recurrence(rule),
                null,
                null,
                List.of());
    }
}
