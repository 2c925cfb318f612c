package org.samverk.followup.plan.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.problem.Blames;

/// When to follow up: days by a recurrence rule of RFC 5545. A rule without UNTIL or COUNT goes on until the plan ends.
@Schema(name = "FollowupRhythm")
public record When(
        @Schema(description = "The first day; an occasion itself when the rule yields it") @NotNull
        LocalDate dtstart,

        @Schema(
                description = "RRULE of RFC 5545 without the name; DAILY, WEEKLY, MONTHLY or YEARLY; UNTIL is a day",
                examples = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1")
        @NotBlank
        @Size(max = 500)
        String rrule) {
    private static final Set<Freq> BY_DAY = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    /// Far above what anyone means; the library reckons wrong, and for long, with what is far above that.
    private static final int LONGEST_INTERVAL = 1000;
    /// Of every year; in one without a 53rd the library takes days of another week for those of that.
    private static final int WEEKS = 52;
    /// Days beyond are not kept: a day is written with four digits for its year.
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Blames("rrule")
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "a recurrence rule of RFC 5545 by days, as FREQ=MONTHLY;INTERVAL=3; without times of day, INTERVAL at most 1000, and BYWEEKNO at most 52, for weeks that every year has")
    boolean isRruleInOrder() {
        if (dtstart == null || rrule == null) {
            return true;
        }
        try {
            var rule = rule();
            return BY_DAY.contains(rule.getFreq())
                    && !tellsTimes(rule)
                    && rule.getInterval() <= LONGEST_INTERVAL
                    && weeksOfEveryYear(rule)
                    && (rule.getUntil() == null || isDay(rule.getUntil()));
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /// By RFC 5545 it is that day of every month; the library takes it for one month of the year.
    @Blames("rrule")
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "of which months BYMONTHDAY is: FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15, or FREQ=MONTHLY;BYMONTHDAY=15 for all")
    boolean isMonthSaid() {
        return !has(
                rule -> rule.getFreq() == Freq.YEARLY && rule.hasPart(Part.BYMONTHDAY) && !rule.hasPart(Part.BYMONTH));
    }

    /// Others take it for the whole week, the library for one day of it.
    @Blames("rrule")
    @Schema(hidden = true)
    @AssertTrue(message = "on which days of the week BYWEEKNO is: FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO")
    boolean isWeekdaySaid() {
        return !has(rule -> rule.hasPart(Part.BYWEEKNO) && !rule.hasPart(Part.BYDAY));
    }

    private boolean has(Predicate<RecurrenceRule> what) {
        try {
            return rrule != null && what.test(rule());
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return false; // told of as no rule at all
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

    /// The library takes any eight digits for one.
    private static boolean isDay(DateTime until) {
        return until.isAllDay() && day(until).getYear() > 0;
    }

    /// The first day after this one.
    public Optional<LocalDate> next(LocalDate after) {
        return days(after, LAST_DAY, 1).stream().findFirst();
    }

    /// The days after one day and up to another, at most so many.
    public List<LocalDate> days(LocalDate after, LocalDate until, int atMost) {
        var days = new ArrayList<LocalDate>();
        try {
            var all = rule().iterator(
                            new DateTime(dtstart.getYear(), dtstart.getMonthValue() - 1, dtstart.getDayOfMonth()));
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
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("a stored rule that is none: " + rrule, e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return days; // the library gives up on a rule that yields no other day for long
        }
        return days;
    }

    private static LocalDate day(DateTime time) {
        return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth());
    }

    private RecurrenceRule rule() throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(rrule, RecurrenceRule.RfcMode.RFC5545_STRICT);
    }
}
