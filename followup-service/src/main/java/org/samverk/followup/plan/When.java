package org.samverk.followup.plan;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.problem.Blames;

/// When to follow up: days by a recurrence rule of RFC 5545. A rule without UNTIL or COUNT goes on until the plan ends.
@Schema(name = "FollowupRhythm")
record When(
        @Schema(description = "The first day; an occasion itself when the rule yields it") @NotNull
        LocalDate dtstart,

        @Schema(
                description = "RRULE of RFC 5545 without the name; DAILY, WEEKLY, MONTHLY or YEARLY; UNTIL is a day",
                examples = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1")
        @NotBlank
        @Size(max = 500)
        String rrule) {
    private static final Set<Freq> BY_DAY = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    @Blames("rrule")
    @Schema(hidden = true)
    @AssertTrue(message = "a recurrence rule of RFC 5545 by days, as FREQ=MONTHLY;INTERVAL=3")
    boolean isRruleInOrder() {
        if (dtstart == null || rrule == null) {
            return true;
        }
        try {
            var rule = rule();
            return BY_DAY.contains(rule.getFreq())
                    && (rule.getUntil() == null || rule.getUntil().isAllDay());
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return false;
        }
    }

    /// The days after one day and up to another, at most so many.
    List<LocalDate> days(LocalDate after, LocalDate until, int atMost) {
        var days = new ArrayList<LocalDate>();
        try {
            var all = rule().iterator(
                            new DateTime(dtstart.getYear(), dtstart.getMonthValue() - 1, dtstart.getDayOfMonth()));
            while (all.hasNext() && days.size() < atMost) {
                var next = all.nextDateTime();
                var day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (day.isAfter(until)) {
                    break;
                }
                if (day.isAfter(after)) {
                    days.add(day);
                }
            }
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("a stored rule that is none: " + rrule, e);
        } catch (IllegalArgumentException e) {
            return days; // the library gives up on a rule that never yields another day
        }
        return days;
    }

    private RecurrenceRule rule() throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(rrule, RecurrenceRule.RfcMode.RFC5545_STRICT);
    }
}
