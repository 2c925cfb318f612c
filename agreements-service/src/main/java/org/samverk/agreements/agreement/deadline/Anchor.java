package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// On which days notice lets an agreement end.
@Schema(name = "NoticeAnchor")
public enum Anchor {
    END_OF_TERM,
    ANY_DAY,
    END_OF_MONTH,
    END_OF_QUARTER,
    END_OF_YEAR;

    /// The first such day on or after this one. The end of a term is no day of the calendar.
    LocalDate onOrAfter(LocalDate day) {
        return switch (this) {
            case END_OF_TERM -> throw new IllegalStateException("a term ends when it does");
            case ANY_DAY -> day;
            case END_OF_MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case END_OF_QUARTER ->
                day.with(IsoFields.DAY_OF_QUARTER, 1)
                        .plus(1, IsoFields.QUARTER_YEARS)
                        .minus(1, ChronoUnit.DAYS);
            case END_OF_YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
