package org.samverk.agreements.agreement.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.deadline.Anchor;
import org.samverk.agreements.agreement.deadline.Course;
import org.samverk.agreements.agreement.deadline.Term;
import org.samverk.agreements.agreement.fact.Fact.What;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.NoticeRule;

/// The days that come with each term of a text in force: it is renewed, notice can end it from its first day on, and
/// after the last cancellation date can no more.
///
/// @param begin the first day of the agreement
/// @param zone whose days these are
public record Agenda(AgreementTerms text, LocalDate begin, ZoneId zone) {
    /// The first that comes after another.
    public Optional<Fact> after(Fact last) {
        var course = course();
        @Nullable Term term = course.on(LocalDate.ofInstant(last.at(), zone));
        for (var terms = 0; term != null && terms < 2; terms++) {
            var next = of(term).filter(fact -> fact.compareTo(last) > 0).min(Comparator.naturalOrder());
            if (next.isPresent()) {
                return next;
            }
            term = course.after(term);
        }
        return Optional.empty();
    }

    public Course course() {
        return Course.of(text, begin);
    }

    private Stream<Fact> of(Term term) {
        var starts = at(term.start());
        var renewed = term.number() > 1 ? Stream.of(new Fact(What.RENEWED_TACITLY, starts)) : Stream.<Fact>empty();
        var last = lastCancellations(term);
        var opens = last.isEmpty() ? Stream.<Fact>empty() : Stream.of(new Fact(What.NOTICE_WINDOW, starts));
        var closes = last.stream().map(day -> new Fact(What.LAST_CANCELLATION, at(day.plusDays(1))));
        return Stream.of(renewed, opens, closes).flatMap(facts -> facts);
    }

    /// The last days on which notice ends the term, one for each rule that waits for its end and leaves it a day.
    private List<LocalDate> lastCancellations(Term term) {
        return text.noticeRules().stream()
                .filter(rule -> rule.anchor() == Anchor.END_OF_TERM)
                .map(NoticeRule::arithmetic)
                .map(notice -> notice.lastDay(term).orElse(null))
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(term.start()))
                .distinct()
                .toList();
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
