package org.samverk.followup.plan.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.recurrence.DayRule;

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
    /// Days beyond are not kept: a day is written with four digits for its year.
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Blames("rrule")
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "a recurrence rule of RFC 5545 by days, as FREQ=MONTHLY;INTERVAL=3; without times of day, INTERVAL at most 1000, and BYWEEKNO at most 52, for weeks that every year has")
    boolean isRruleInOrder() {
        return dtstart == null || rrule == null || (rule().inOrder() && rule().untilDay());
    }

    @Blames("rrule")
    @Schema(hidden = true)
    @AssertTrue(message = DayRule.OF_WHICH_MONTHS)
    boolean isMonthSaid() {
        return rrule == null || rule().monthSaid();
    }

    @Blames("rrule")
    @Schema(hidden = true)
    @AssertTrue(message = DayRule.ON_WHICH_WEEKDAYS)
    boolean isWeekdaySaid() {
        return rrule == null || rule().weekdaySaid();
    }

    /// The first day after this one.
    public Optional<LocalDate> next(LocalDate after) {
        return days(after, LAST_DAY, 1).stream().findFirst();
    }

    /// The days after one day and up to another, at most so many.
    public List<LocalDate> days(LocalDate after, LocalDate until, int atMost) {
        return rule().days(dtstart, after, until, atMost);
    }

    private DayRule rule() {
        return new DayRule(rrule);
    }
}
