package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import java.util.Optional;

/// How long before, and for which days, an agreement is ended.
public record Notice(Length length, Anchor anchor) {

    /// The last day on which notice still ends this term; none where notice does not wait for its end.
    public Optional<LocalDate> lastDay(Term term) {
        return anchor == Anchor.END_OF_TERM
                ? Optional.ofNullable(term.end()).map(length::latestBefore)
                : Optional.empty();
    }

    /// Whether notice can end an agreement on this day, given early enough.
    public boolean isEnd(LocalDate day, Course course) {
        return anchor == Anchor.END_OF_TERM
                ? day.equals(course.on(day).end())
                : anchor.onOrAfter(day).equals(day) && (course.lastDay() == null || !day.isAfter(course.lastDay()));
    }

    /// The last day of an agreement of which notice is received on this day. Too late for its term, it ends the next.
    /// None where it waits for the end of a term that has none, or comes after a last day that nothing follows.
    public Optional<LocalDate> ends(LocalDate receivedOn, Course course) {
        var due = length.after(receivedOn);
        if (anchor == Anchor.END_OF_TERM) {
            return Optional.ofNullable(course.on(due).end()).filter(end -> !due.isAfter(end));
        }
        var last = course.lastDay();
        return Optional.of(anchor.onOrAfter(due)).filter(day -> last == null || !day.isAfter(last));
    }
}
