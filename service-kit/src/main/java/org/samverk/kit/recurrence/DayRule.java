package org.samverk.kit.recurrence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/// A recurrence rule of RFC 5545 that yields days, within the bounds where the library reckons as everybody else does.
///
/// @param rrule without its name, as FREQ=MONTHLY;BYDAY=2TU
public record DayRule(String rrule) {
    public static final String OF_WHICH_MONTHS =
            "of which months BYMONTHDAY is: FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15, or FREQ=MONTHLY;BYMONTHDAY=15 for all";
    public static final String ON_WHICH_WEEKDAYS =
            "on which days of the week BYWEEKNO is: FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO";

    private static final Set<Freq> BY_DAY = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    /// Far above what anyone means; the library reckons wrong, and for long, with what is far above that.
    private static final int LONGEST_INTERVAL = 1000;
    /// Of every year; in one without a 53rd the library takes days of another week for those of that.
    private static final int WEEKS = 52;

    /// Whether it is a rule by days, whatever its UNTIL is.
    public boolean inOrder() {
        return is(rule -> BY_DAY.contains(rule.getFreq())
                && !tellsTimes(rule)
                && rule.getInterval() <= LONGEST_INTERVAL
                && weeksOfEveryYear(rule));
    }

    /// Whether its UNTIL, if it has any, is a day. The library takes any eight digits for one.
    public boolean untilDay() {
        return is(rule -> {
            var until = rule.getUntil();
            return until == null || (until.isAllDay() && day(until).getYear() > 0);
        });
    }

    /// By RFC 5545 it is that day of every month; the library takes it for one month of the year.
    public boolean monthSaid() {
        return !is(
                rule -> rule.getFreq() == Freq.YEARLY && rule.hasPart(Part.BYMONTHDAY) && !rule.hasPart(Part.BYMONTH));
    }

    /// Others take it for the whole week, the library for one day of it.
    public boolean weekdaySaid() {
        return !is(rule -> rule.hasPart(Part.BYWEEKNO) && !rule.hasPart(Part.BYDAY));
    }

    /// What is no rule at all is nothing.
    private boolean is(Predicate<RecurrenceRule> what) {
        try {
            return what.test(rule());
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | DateTimeException _) {
            return false;
        }
    }

    /// Times of day, or another calendar than ours. The parts are no constant of this class: the library fails when
    /// they are looked at before the first rule.
    private static boolean tellsTimes(RecurrenceRule rule) {
        return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND, Part.RSCALE, Part.SKIP)
                .anyMatch(rule::hasPart);
    }

    private static boolean weeksOfEveryYear(RecurrenceRule rule) {
        return !rule.hasPart(Part.BYWEEKNO)
                || rule.getByPart(Part.BYWEEKNO).stream().allMatch(week -> Math.abs(week) <= WEEKS);
    }

    /// How many days it yields, where it says so.
    public OptionalInt count() {
        var count = checked().getCount();
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /// Its days after one day and up to another, at most so many, each once.
    /// @param start the first it can yield
    public List<LocalDate> days(LocalDate start, LocalDate after, LocalDate until, int atMost) {
        var days = new ArrayList<LocalDate>();
        var rule = checked();
        try {
            var all = rule.iterator(new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
            var last = after;
            while (all.hasNext() && days.size() < atMost) {
                var day = day(all.nextDateTime());
                if (day.isAfter(until)) {
                    break;
                }
                if (day.isAfter(last)) {
                    days.add(day);
                    last = day;
                }
            }
        } catch (IllegalArgumentException | IllegalStateException _) {
            return days; // the library gives up on a rule that yields no other day for long
        }
        return days;
    }

    private static LocalDate day(DateTime time) {
        return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth());
    }

    private RecurrenceRule checked() {
        try {
            return rule();
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("a checked rule that is none: " + rrule, e);
        }
    }

    private RecurrenceRule rule() throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(rrule, RecurrenceRule.RfcMode.RFC5545_STRICT);
    }
}
