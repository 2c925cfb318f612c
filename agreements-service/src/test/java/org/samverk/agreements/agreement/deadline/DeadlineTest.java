package org.samverk.agreements.agreement.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.Period;
import org.samverk.agreements.agreement.terms.Renewal;
import org.samverk.agreements.agreement.terms.SomeTerms;
import org.samverk.kit.value.Country;

/// The days of agreements, as a table. An empty cell is what there is none of.
class DeadlineTest {
    @ParameterizedTest(name = "{1} from {0} runs through {2}")
    @CsvSource({
        "2026-01-01, P1Y, 2026-12-31",
        "2026-01-01, P12M, 2026-12-31",
        "2026-01-15, P1M, 2026-02-14",
        "2026-01-31, P1M, 2026-02-28",
        "2024-01-31, P1M, 2024-02-29",
        "2026-01-29, P1M, 2026-02-28",
        "2026-01-28, P1M, 2026-02-27",
        "2026-03-31, P1M, 2026-04-30",
        "2026-03-31, P2M, 2026-05-30",
        "2024-02-29, P12M, 2025-02-28",
        "2024-02-29, P1Y, 2025-02-28",
        "2024-02-29, P4Y, 2028-02-28",
        "2023-02-28, P1Y, 2024-02-27",
        "2026-01-01, P90D, 2026-03-31",
        "2026-01-31, P30D, 2026-03-01",
        "2026-12-31, P1D, 2026-12-31",
        "2026-01-01, P2W, 2026-01-14",
        "2028-02-01, P4W, 2028-02-28"
    })
    void a_term_ends_the_day_before_so_much_later(LocalDate first, String length, LocalDate last) {
        assertEquals(last, Length.of(length).lastDayFrom(first));
    }

    @ParameterizedTest(name = "{0} to {1}, renewed by {2}, on {3}: term {4} from {5} to {6}")
    @CsvSource({
        // before it begins, and in the first term
        "2026-01-01, 2026-12-31, P1Y, 2025-06-01, 1, 2026-01-01, 2026-12-31",
        "2026-01-01, 2026-12-31, P1Y, 2026-12-31, 1, 2026-01-01, 2026-12-31",
        // the next begins the day after
        "2026-01-01, 2026-12-31, P1Y, 2027-01-01, 2, 2027-01-01, 2027-12-31",
        "2026-01-01, 2026-12-31, P1Y, 2029-07-01, 4, 2029-01-01, 2029-12-31",
        "2026-01-01, 2026-12-31, P2Y, 2029-07-01, 3, 2029-01-01, 2030-12-31",
        // three monthly renewals in a row, none cut short by the one before
        "2025-12-31, 2026-01-30, P1M, 2026-01-30, 1, 2025-12-31, 2026-01-30",
        "2025-12-31, 2026-01-30, P1M, 2026-01-31, 2, 2026-01-31, 2026-02-28",
        "2025-12-31, 2026-01-30, P1M, 2026-03-01, 3, 2026-03-01, 2026-03-30",
        "2025-12-31, 2026-01-30, P1M, 2026-03-31, 4, 2026-03-31, 2026-04-30",
        "2025-12-31, 2026-01-30, P1M, 2026-05-01, 5, 2026-05-01, 2026-05-30",
        // leap days
        "2023-03-01, 2024-02-28, P1Y, 2024-02-29, 2, 2024-02-29, 2025-02-28",
        "2023-03-01, 2024-02-28, P1Y, 2028-02-28, 5, 2027-03-01, 2028-02-28",
        "2023-03-01, 2024-02-29, P1Y, 2025-03-01, 3, 2025-03-01, 2026-02-28",
        // in days and weeks
        "2026-01-01, 2026-03-31, P90D, 2026-04-01, 2, 2026-04-01, 2026-06-29",
        "2026-01-01, 2026-03-31, P90D, 2026-06-30, 3, 2026-06-30, 2026-09-27",
        "2026-01-05, 2026-01-18, P2W, 2026-02-01, 2, 2026-01-19, 2026-02-01",
        "2026-01-01, 2026-01-01, P1D, 2126-01-01, 36525, 2126-01-01, 2126-01-01",
        // to the last day there is, and past it
        "2026-01-01, 9999-12-31, P1Y, 9999-12-31, 1, 2026-01-01, 9999-12-31",
        "2026-01-01, 9000-12-31, P999Y, 9500-01-01, 2, 9001-01-01, 9999-12-31",
        "2026-01-01, 9500-12-31, P999Y, 9600-01-01, 2, 9501-01-01, ",
        // not renewed, or without an end
        "2026-01-01, 2026-12-31, , 2030-01-01, 1, 2026-01-01, 2026-12-31",
        "2026-01-01, , P1Y, 2030-01-01, 1, 2026-01-01, ",
        "2026-01-01, , , 2030-01-01, 1, 2026-01-01, "
    })
    void the_term_of_a_day_is_counted_from_the_first_renewals_own_start(
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String renewal,
            LocalDate day,
            int number,
            LocalDate from,
            @Nullable LocalDate to) {
        assertEquals(new Term(number, from, to), course(start, end, renewal).on(day));
    }

    @ParameterizedTest(name = "until {0}, renewed by {1}: another term follows: {2}")
    @CsvSource({
        "9999-12-31, P1Y, false",
        "9999-12-31, P100Y, false",
        "9999-12-30, P1D, true",
        "9999-12-30, P1Y, true",
        "9000-12-31, P999Y, true"
    })
    void no_term_begins_and_no_day_comes_after_the_last_there_is(LocalDate end, String renewal, boolean followed) {
        var begin = LocalDate.of(2026, 1, 1);
        var terms = SomeTerms.of(SomeTerms.of(
                AgreementType.ACCORD,
                Map.of(
                        "parties",
                        List.of(SomeTerms.party(new UUID(0, 1), Party.Role.EQUAL_PARTY)),
                        "period",
                        new Period(begin, end, null),
                        "renewal",
                        new Renewal(true, renewal),
                        "noticeRules",
                        List.of(Map.of("notice", "P3M", "anchor", "END_OF_TERM")))));
        var course = Course.of(terms, begin);
        var next = course.after(course.on(begin));
        assertEquals(followed, next != null);
        assertNull(next == null ? null : course.after(next));
        var days = new Days(begin).of(terms, begin, null, false, ZoneOffset.UTC);
        assertTrue(days.stream().anyMatch(day -> day.on().equals(end.minusMonths(3))), days::toString);
        assertTrue(days.stream().allMatch(day -> day.on().getYear() <= 9999), days::toString);
    }

    @ParameterizedTest(name = "a term until {0} with notice of {1} is cancelled by {2}")
    @CsvSource({
        "2026-12-31, P3M, 2026-09-30",
        "2026-05-30, P3M, 2026-02-28",
        "2024-05-30, P3M, 2024-02-29",
        "2026-05-31, P3M, 2026-02-28",
        "2026-03-31, P1M, 2026-02-28",
        "2026-03-30, P1M, 2026-02-28",
        "2026-03-28, P1M, 2026-02-28",
        "2026-03-27, P1M, 2026-02-27",
        "2026-02-28, P1M, 2026-01-31",
        "2024-02-29, P1M, 2024-01-31",
        "2025-02-28, P1Y, 2024-02-29",
        "2026-12-31, P1Y, 2025-12-31",
        "2026-12-31, P90D, 2026-10-02",
        "2026-12-31, P2W, 2026-12-17",
        "2026-06-30, P6M, 2025-12-31"
    })
    void notice_is_given_by_the_latest_day_that_leaves_it_time(LocalDate end, String notice, LocalDate last) {
        var term = new Term(1, LocalDate.of(2020, 1, 1), end);
        assertEquals(Optional.of(last), notice(notice, Anchor.END_OF_TERM).lastDay(term));
    }

    @ParameterizedTest(name = "notice of {3} for {4} on {5}: it ends {6}")
    @CsvSource({
        // for the end of a term: in time, a day late, and for a renewed one
        "2026-01-01, 2026-12-31, P1Y, P3M, END_OF_TERM, 2026-09-30, 2026-12-31",
        "2026-01-01, 2026-12-31, P1Y, P3M, END_OF_TERM, 2026-10-01, 2027-12-31",
        "2026-01-01, 2026-12-31, P1Y, P3M, END_OF_TERM, 2028-02-01, 2028-12-31",
        "2026-01-01, 2026-12-31, P1Y, P3M, END_OF_TERM, 2028-12-24, 2029-12-31",
        "2025-12-31, 2026-01-30, P1M, P1M, END_OF_TERM, 2026-02-10, 2026-03-30",
        "2025-12-31, 2026-01-30, P1M, P6M, END_OF_TERM, 2026-02-10, 2026-08-30",
        "2026-01-01, 2026-12-31, , P3M, END_OF_TERM, 2026-09-30, 2026-12-31",
        "2026-01-01, 2026-12-31, , P3M, END_OF_TERM, 2026-10-01, ",
        "2026-01-01, , , P3M, END_OF_TERM, 2026-10-01, ",
        // before it has begun
        "2026-01-01, 2026-12-31, P1Y, P3M, END_OF_TERM, 2025-11-01, 2026-12-31",
        // for a day of the calendar
        "2026-01-01, , , P2M, END_OF_MONTH, 2026-03-15, 2026-05-31",
        "2026-01-01, , , P2M, END_OF_MONTH, 2026-03-31, 2026-05-31",
        "2026-01-01, , , P1M, END_OF_MONTH, 2026-01-31, 2026-02-28",
        "2026-01-01, , , P3M, ANY_DAY, 2026-11-30, 2027-02-28",
        "2026-01-01, , , P30D, ANY_DAY, 2026-03-15, 2026-04-14",
        "2026-01-01, , , P3M, END_OF_QUARTER, 2026-03-31, 2026-06-30",
        "2026-01-01, , , P3M, END_OF_QUARTER, 2026-04-01, 2026-09-30",
        "2026-01-01, , , P6M, END_OF_QUARTER, 2026-08-15, 2027-03-31",
        "2026-01-01, , , P3M, END_OF_YEAR, 2026-09-30, 2026-12-31",
        "2026-01-01, , , P3M, END_OF_YEAR, 2026-10-01, 2027-12-31",
        "2026-01-01, , , P1Y, END_OF_YEAR, 2024-02-29, 2025-12-31",
        // on a last day that nothing follows, after it, and where the agreement is renewed
        "2026-01-01, 2026-12-31, , P1M, END_OF_MONTH, 2026-11-28, 2026-12-31",
        "2026-01-01, 2026-12-31, , P12M, ANY_DAY, 2026-11-28, ",
        "2026-01-01, 2026-12-31, P1Y, P12M, ANY_DAY, 2026-11-28, 2027-11-28",
        // for the last day there is, and for a term that runs past it
        "2026-01-01, 9999-12-31, P1Y, P3M, END_OF_TERM, 2026-11-28, 9999-12-31",
        "2026-01-01, 9999-12-31, P100Y, P999Y, END_OF_YEAR, 2026-11-28, 3025-12-31",
        "2026-01-01, 9500-12-31, P999Y, P1D, END_OF_TERM, 9501-01-01, ",
        // however many terms it takes
        "2026-01-01, 2026-12-31, P1D, P999Y, END_OF_TERM, 2026-11-28, 3025-11-28"
    })
    void an_agreement_ends_when_notice_has_had_its_time(
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String renewal,
            String notice,
            Anchor anchor,
            LocalDate received,
            @Nullable LocalDate ends) {
        assertEquals(Optional.ofNullable(ends), notice(notice, anchor).ends(received, course(start, end, renewal)));
    }

    @ParameterizedTest(name = "by working days in {0}, a term until {1} with notice of {2} is cancelled by {3}")
    @CsvSource({
        // a working day stays
        "DK, 2026-12-31, P3M, 2026-09-30",
        // a Saturday, a Sunday
        "DK, 2026-04-30, P3M, 2026-02-02",
        "SE, 2026-05-31, P3M, 2026-03-02",
        // Maundy Thursday to Easter Monday: a holiday in one country and not in the other
        "DK, 2026-07-02, P3M, 2026-04-07",
        "SE, 2026-07-02, P3M, 2026-04-02",
        // Midsummer Eve, Christmas and its end of the week, New Year's Eve where it is one
        "FI, 2026-09-19, P3M, 2026-06-22",
        "NO, 2026-06-25, P6M, 2025-12-29",
        "SE, 2026-06-30, P6M, 2026-01-02",
        "DK, 2026-06-30, P6M, 2025-12-31",
        // at the end of the last year there is
        "DK, 9999-12-31, P6D, 9999-12-27",
        // one that would come after the term is not moved
        "DK, 2026-04-05, P1D, 2026-04-04"
    })
    void a_last_day_that_is_a_day_off_moves_on_where_the_text_says_so(
            Country country, LocalDate end, String notice, LocalDate last) {
        var term = new Term(1, LocalDate.of(2020, 1, 1), end);
        assertEquals(Optional.of(last), moving(country, notice).lastDay(term));
    }

    @ParameterizedTest(name = "by working days in {0}, {1} to {2} renewed by {3}, notice of {4} on {5}: it ends {6}")
    @CsvSource({
        // until the day it moved to, and a day late
        "DK, 2025-08-01, 2026-04-30, P1Y, P3M, 2026-01-30, 2026-04-30",
        "DK, 2025-08-01, 2026-04-30, P1Y, P3M, 2026-02-02, 2026-04-30",
        "DK, 2025-08-01, 2026-04-30, P1Y, P3M, 2026-02-03, 2027-04-30",
        // where nothing follows
        "DK, 2025-08-01, 2026-04-30, , P3M, 2026-02-02, 2026-04-30",
        "DK, 2025-08-01, 2026-04-30, , P3M, 2026-02-03, ",
        // in the second and a later renewal
        "SE, 2024-01-01, 2024-12-31, P1Y, P3M, 2025-09-30, 2025-12-31",
        "SE, 2023-06-01, 2024-05-31, P1Y, P3M, 2026-03-02, 2026-05-31",
        "SE, 2023-06-01, 2024-05-31, P1Y, P3M, 2026-03-03, 2027-05-31"
    })
    void notice_received_by_the_day_it_moved_to_is_in_time(
            Country country,
            LocalDate start,
            LocalDate end,
            @Nullable String renewal,
            String notice,
            LocalDate received,
            @Nullable LocalDate ends) {
        assertEquals(Optional.ofNullable(ends), moving(country, notice).ends(received, course(start, end, renewal)));
    }

    @Test
    void the_days_off_are_named() {
        assertEquals(
                List.of(
                        "2026-04-02 is Maundy Thursday",
                        "2026-04-03 is Good Friday",
                        "2026-04-04 is a Saturday",
                        "2026-04-05 is Easter",
                        "2026-04-06 is Easter Monday"),
                new WorkingDays(Country.DK).daysOffFrom(LocalDate.of(2026, 4, 2)));
        assertEquals(List.of(), new WorkingDays(Country.SE).daysOffFrom(LocalDate.of(2026, 4, 2)));
    }

    @Test
    void notice_that_waits_for_no_term_has_no_last_day() {
        var term = new Term(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertEquals(Optional.empty(), notice("P3M", Anchor.END_OF_MONTH).lastDay(term));
        assertEquals(
                Optional.empty(),
                notice("P3M", Anchor.END_OF_TERM).lastDay(new Term(1, LocalDate.of(2026, 1, 1), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0M", "3M", "P3", "P1Y6M", "PT3H", "P-1M", "P1000D", "p3m", ""})
    void a_length_is_a_number_of_one_unit(String text) {
        assertThrows(IllegalArgumentException.class, () -> Length.of(text));
    }

    private static Course course(LocalDate start, @Nullable LocalDate end, @Nullable String renewal) {
        return new Course(start, end, renewal == null ? null : Length.of(renewal));
    }

    private static Notice moving(Country country, String length) {
        return new Notice(Length.of(length), Anchor.END_OF_TERM, new WorkingDays(country));
    }

    private static Notice notice(String length, Anchor anchor) {
        return new Notice(Length.of(length), anchor, null);
    }
}
