package org.samverk.partners.forum.meeting.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.problem.Blames;

/// On which days it happens again, by a recurrence rule of RFC 5545.
@Schema(name = "MeetingRecurrence")
public record Recurrence(
        @Schema(
                description =
                        "RRULE of RFC 5545 without the name; DAILY, WEEKLY, MONTHLY or YEARLY; UNTIL is a day, or an instant in UTC",
                examples = "FREQ=MONTHLY;BYDAY=2TU")
        @NotBlank
        @Size(max = 500)
        String rrule) {
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8}T\\d{6})Z", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Set<Freq> BY_DAY = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    /// Far above what anyone means; the library reckons wrong, and for long, with what is far above that.
    private static final int LONGEST_INTERVAL = 1000;
    /// Of every year; in one without a 53rd the library takes days of another week for those of that.
    private static final int WEEKS = 52;
    private static final LocalDate LAST_THERE_IS = LocalDate.of(9999, 12, 31);

    @Blames("rrule")
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "a recurrence rule of RFC 5545 by days, as FREQ=MONTHLY;BYDAY=2TU; without times of day but that of UNTIL, which is a day, as 20261224, or an instant in UTC, as 20261224T080000Z; INTERVAL at most 1000, and BYWEEKNO at most 52, for weeks that every year has")
    public boolean isRruleInOrder() {
        if (rrule == null) {
            return true;
        }
        try {
            var rule = rule();
            return BY_DAY.contains(rule.getFreq())
                    && !tellsTimes(rule)
                    && rule.getInterval() <= LONGEST_INTERVAL
                    && weeksOfEveryYear(rule)
                    && (rule.getUntil() == null || isDay(rule.getUntil()) || tellsInstant());
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | DateTimeException e) {
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

    /// The library takes any eight digits for one.
    private static boolean isDay(DateTime until) {
        return until.isAllDay() && day(until).getYear() > 0;
    }

    /// Throws where it is written as one and is none.
    private boolean tellsInstant() {
        var written = UNTIL.matcher(rrule);
        return written.find() && instant(written).atOffset(ZoneOffset.UTC).getYear() > 0;
    }

    private static Instant instant(Matcher until) {
        return LocalDateTime.parse(until.group(1).toUpperCase(Locale.ROOT), WRITTEN)
                .toInstant(ZoneOffset.UTC);
    }

    /// The same rule, for what begins at this time of day, with the last day on which it begins in time.
    public Recurrence byDays(LocalTime begins, ZoneId zone) {
        var until = UNTIL.matcher(rrule);
        if (!until.find()) {
            return this;
        }
        var end = instant(until);
        var day = end.atZone(zone).toLocalDate();
        var last = day.atTime(begins).atZone(zone).toInstant().isAfter(end) || day.isAfter(LAST_THERE_IS)
                ? day.minusDays(1)
                : day;
        return new Recurrence(until.replaceFirst("UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(last)));
    }

    /// The days after a first one and up to another, at most so many. The first counts, even where it is not itself on
    /// the rule: the library counts only those that are.
    public List<LocalDate> daysAfter(LocalDate first, LocalDate until, int atMost) {
        var days = new ArrayList<LocalDate>();
        try {
            var rule = rule();
            var most = rule.getCount() == null ? atMost : Math.min(atMost, rule.getCount() - 1);
            var all = rule.iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
            while (all.hasNext() && days.size() < most) {
                var day = day(all.nextDateTime());
                if (day.isAfter(until)) {
                    break;
                }
                if (day.isAfter(first)) {
                    days.add(day);
                }
            }
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("a checked rule that is none: " + rrule, e);
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
