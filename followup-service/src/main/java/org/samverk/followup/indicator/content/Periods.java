package org.samverk.followup.indicator.content;

import org.jspecify.annotations.Nullable;
import org.samverk.kit.stored.Conditions;

/// The periods that lie within others with all their days, from one or up to one. As texts they are in the order in
/// which they begin, a year before its quarters.
///
/// @param from absent where it does not matter when they begin
/// @param to absent where it does not matter when they end
public record Periods(@Nullable String from, @Nullable String to) {
    private static final String FIRST_QUARTER = "-Q1";
    private static final String LAST_QUARTER = "-Q4";

    /// Adds that to a condition on `m`, a measurement.
    public Conditions narrow(Conditions where) {
        return where.and("m.period >= :from", "from", from == null ? null : first(from))
                .and("m.period <= :to", "to", to == null ? null : last(to))
                .and("m.period <> :unended", "unended", to == null ? null : unended(to));
    }

    /// The first of all that begin no earlier.
    private static String first(String from) {
        return from.endsWith(FIRST_QUARTER) ? Frequency.year(from) : from;
    }

    /// The last of all that end no later.
    private static String last(String to) {
        return Frequency.YEARLY.has(to) ? to + LAST_QUARTER : to;
    }

    /// The year that begins before that, and ends after it.
    private static @Nullable String unended(String to) {
        return Frequency.YEARLY.has(to) || to.endsWith(LAST_QUARTER) ? null : Frequency.year(to);
    }
}
