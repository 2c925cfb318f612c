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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.recurrence.DayRule;

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
    private static final LocalDate LAST_THERE_IS = LocalDate.of(9999, 12, 31);

    @Blames("rrule")
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "a recurrence rule of RFC 5545 by days, as FREQ=MONTHLY;BYDAY=2TU; without times of day but that of UNTIL, which is a day, as 20261224, or an instant in UTC, as 20261224T080000Z; INTERVAL at most 1000, and BYWEEKNO at most 52, for weeks that every year has")
    public boolean isRruleInOrder() {
        return rrule == null || (rule().inOrder() && (rule().untilDay() || tellsInstant()));
    }

    /// What the rule leaves unsaid, which others read in another way. Asked of what is begun: a series that began
    /// before this was asked goes on, and its meetings can be changed.
    public Optional<String> unclear() {
        if (!rule().monthSaid()) {
            return Optional.of(DayRule.OF_WHICH_MONTHS);
        }
        return rule().weekdaySaid() ? Optional.empty() : Optional.of(DayRule.ON_WHICH_WEEKDAYS);
    }

    private boolean tellsInstant() {
        try {
            var written = UNTIL.matcher(rrule);
            return written.find() && instant(written).atOffset(ZoneOffset.UTC).getYear() > 0;
        } catch (DateTimeException _) {
            return false;
        }
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
        var count = rule().count();
        return rule().days(first, first, until, count.isEmpty() ? atMost : Math.min(atMost, count.getAsInt() - 1));
    }

    private DayRule rule() {
        return new DayRule(rrule);
    }
}
