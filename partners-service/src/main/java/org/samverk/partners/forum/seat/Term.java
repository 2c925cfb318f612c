package org.samverk.partners.forum.seat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From a first to a last day, either of them open.
record Term(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean inOrder() {
        return from == null || to == null || !to.isBefore(from);
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && !overBy(day);
    }

    boolean overBy(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    boolean overlaps(Term other) {
        return (to == null || other.from == null || !to.isBefore(other.from))
                && (other.to == null || from == null || !other.to.isBefore(from));
    }

    /// The first day of it, and the first one after it.
    Stream<LocalDate> turns() {
        return Stream.concat(Stream.ofNullable(from), Stream.ofNullable(to).map(last -> last.plusDays(1)));
    }
}
