package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.AgreementTerms;

/// How an agreement runs as long as nobody ends it.
///
/// @param end of the first term, inclusive; absent when it runs until somebody ends it
/// @param renewal how long each tacit renewal is; absent when it is not renewed by itself
public record Course(
        LocalDate start, @Nullable LocalDate end, @Nullable Length renewal) {
    /// Days are written with years of four digits: what comes after is no day anybody can act on.
    private static final LocalDate LAST_THERE_IS = LocalDate.of(9999, 12, 31);

    /// How these terms run from a first day on.
    public static Course of(AgreementTerms terms, LocalDate begin) {
        var renewal = terms.renewal();
        return new Course(
                begin,
                terms.period().end(),
                renewal != null && renewal.automatic() ? Length.of(renewal.length()) : null);
    }

    /// The term a day falls into; before the start the first, after an end that nothing follows the last.
    public Term on(LocalDate day) {
        if (end == null || renewal == null || !day.isAfter(end)) {
            return new Term(1, start, end);
        }
        var renewals = 1;
        while (endOfRenewal(renewals).isBefore(day)) {
            renewals = renewals * 2;
        }
        var enough = renewals;
        var tooFew = renewals / 2;
        while (enough - tooFew > 1) {
            var middle = (enough + tooFew) / 2;
            if (endOfRenewal(middle).isBefore(day)) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return renewed(enough);
    }

    /// None where it runs on, by itself or until somebody ends it.
    @Nullable
    LocalDate lastDay() {
        return renewal == null ? end : null;
    }

    /// The one that follows by itself, if one does before there are no more days.
    public @Nullable Term after(Term term) {
        return term.end() == null || renewal == null || !term.end().isBefore(LAST_THERE_IS)
                ? null
                : renewed(term.number());
    }

    /// The one that it followed by itself; none before the first.
    @Nullable
    Term before(Term term) {
        if (term.number() == 1) {
            return null;
        }
        return term.number() == 2 ? new Term(1, start, end) : renewed(term.number() - 2);
    }

    private Term renewed(int renewals) {
        var last = endOfRenewal(renewals);
        return new Term(
                renewals + 1, endOfRenewal(renewals - 1).plusDays(1), last.isAfter(LAST_THERE_IS) ? null : last);
    }

    /// Counted from the first renewal's own start, never from one cut short by a shorter month to the next.
    private LocalDate endOfRenewal(int renewals) {
        if (end == null || renewal == null) {
            throw new IllegalStateException("nothing is renewed");
        }
        return renewals == 0 ? end : renewal.times(renewals).lastDayFrom(end.plusDays(1));
    }
}
