package org.samverk.followup.indicator.content;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// For which periods it is measured.
@Schema(name = "IndicatorFrequency")
public enum Frequency {
    YEARLY,
    QUARTERLY;

    /// A year, or a quarter of one.
    public static final String PERIOD = "(19|20|21)\\d{2}(-Q[1-4])?";

    public static final String EXPECTED = "a year as 2025, or a quarter as 2025-Q3";

    private static final int YEAR = 4;
    private static final int QUARTERS = 4;

    /// @param period of this form
    public boolean has(String period) {
        return (period.length() == YEAR) == (this == YEARLY);
    }

    /// Whether one of its periods ends with that one: a year does with a quarter.
    /// @param period of this form
    public boolean endsWith(String period) {
        return this == QUARTERLY || has(period);
    }

    static String year(String period) {
        return period.substring(0, YEAR);
    }

    /// @param period of this form
    public static LocalDate firstDay(String period) {
        var quarter = period.length() == YEAR ? 0 : period.charAt(period.length() - 1) - '1';
        return LocalDate.of(Integer.parseInt(period.substring(0, YEAR)), 1 + 3 * quarter, 1);
    }

    /// @param period of this form
    public static LocalDate lastDay(String period) {
        return firstDay(period).plusMonths(period.length() == YEAR ? 12 : 3).minusDays(1);
    }

    /// The next of the same length.
    public static String after(String period) {
        var year = Integer.parseInt(period.substring(0, YEAR));
        if (period.length() == YEAR) {
            return Integer.toString(year + 1);
        }
        var quarter = period.charAt(period.length() - 1) - '0';
        return quarter == QUARTERS ? (year + 1) + "-Q1" : year + "-Q" + (quarter + 1);
    }

    /// When it ends, in months: those of a year and of its last quarter end together.
    public static int end(String period) {
        var last = lastDay(period);
        return 12 * last.getYear() + last.getMonthValue();
    }
}
