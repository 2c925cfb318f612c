package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long before, and for which days, an agreement is ended.
///
/// @param calendar by whose working days a last day to give notice moves on; absent where nothing is moved
public record Notice(Length length, Anchor anchor, @Nullable WorkingDays calendar) {

    /// The last day on which notice still ends this term; none where notice does not wait for its end.
    public Optional<LocalDate> lastDay(Term term) {
        return unmoved(term).map(day -> moved(day, term));
    }

    /// The same, whatever day of the calendar it falls on.
    Optional<LocalDate> unmoved(Term term) {
        return anchor == Anchor.END_OF_TERM
                ? Optional.ofNullable(term.end()).map(length::latestBefore)
                : Optional.empty();
    }

    /// What would come after the term does not move: notice ends a term that is not over.
    private LocalDate moved(LocalDate day, Term term) {
        if (calendar == null) {
            return day;
        }
        var working = calendar.onOrAfter(day);
        return term.end() != null && working.isAfter(term.end()) ? day : working;
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
            return endOfTerm(receivedOn, course.on(due), course);
        }
        var last = course.lastDay();
        return Optional.of(anchor.onOrAfter(due)).filter(day -> last == null || !day.isAfter(last));
    }

    /// @param unmoved the term it ends if nothing is moved: a day that moves on may leave time for one before it
    private Optional<LocalDate> endOfTerm(LocalDate receivedOn, Term unmoved, Course course) {
        var ends = Optional.ofNullable(unmoved.end()).filter(_ -> isInTime(receivedOn, unmoved));
        if (calendar == null) {
            return ends;
        }
        for (var term = course.before(unmoved);
                term != null && isInTime(receivedOn, term);
                term = course.before(term)) {
            ends = Optional.ofNullable(term.end());
        }
        return ends;
    }

    private boolean isInTime(LocalDate receivedOn, Term term) {
        return lastDay(term).filter(last -> !receivedOn.isAfter(last)).isPresent();
    }
}
