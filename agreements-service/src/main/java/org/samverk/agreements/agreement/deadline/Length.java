package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import java.time.Period;

/// How long something lasts, in one unit of the calendar: days are days, months are months (ISO 8601, as `P3M`).
public record Length(Period period) {
    public static final String FORM = "P[1-9]\\d{0,2}[DWMY]";
    public static final String FORM_IN_WORDS = "a number of days, weeks, months or years, as P90D, P2W, P3M or P1Y";

    /// @param text of the [#FORM]
    public static Length of(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("not " + FORM_IN_WORDS + ": " + text);
        }
        return new Length(Period.parse(text));
    }

    Length times(int times) {
        return new Length(period.multipliedBy(times));
    }

    /// A day that the target month lacks becomes its last day.
    LocalDate after(LocalDate day) {
        return day.plus(period);
    }

    /// The last day of something that begins on this day: the one before the day so much later. Where that day was cut
    /// short by a shorter month, it is the last itself.
    LocalDate lastDayFrom(LocalDate first) {
        var next = after(first);
        return isCutShort(first, next) ? next : next.minusDays(1);
    }

    /// The latest day from which so much later is not after this one.
    LocalDate latestBefore(LocalDate day) {
        var latest = day.minus(period);
        while (!after(latest.plusDays(1)).isAfter(day)) {
            latest = latest.plusDays(1);
        }
        return latest;
    }

    private boolean isCutShort(LocalDate first, LocalDate next) {
        return period.toTotalMonths() > 0 && next.getDayOfMonth() != first.getDayOfMonth();
    }

    @Override
    public String toString() {
        return period.toString();
    }
}
