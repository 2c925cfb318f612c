package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.NoticeRule;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.organisations.reference.References;

/// Works out the days of an agreement, and says how.
///
/// @param begin its first day; absent while it waits for the last signature
/// @param today in its zone
record Deadlines(AgreementTerms terms, @Nullable LocalDate begin, LocalDate today) {
    DeadlinesView of(UUID agreement, String zone, References names) {
        if (begin == null) {
            return none(
                    agreement,
                    zone,
                    new Step(
                            Step.Of.BEGIN,
                            null,
                            "It begins on the day of the last signature, and not all have been given."));
        }
        var course = Course.of(terms, begin);
        var term = course.on(today);
        var over = terms.lastDay() != null && today.isAfter(terms.lastDay());
        return new DeadlinesView(
                agreement,
                zone,
                today,
                term,
                course.after(term),
                reviewDate(),
                terms.lastDay(),
                over ? List.of() : notices(course, term, names),
                steps(course, term));
    }

    /// Nothing runs, for this reason.
    DeadlinesView none(UUID agreement, String zone, Step because) {
        return new DeadlinesView(
                agreement, zone, today, null, null, reviewDate(), terms.lastDay(), List.of(), List.of(because));
    }

    private @Nullable LocalDate reviewDate() {
        return terms.period().reviewDate();
    }

    private static List<Step> steps(Course course, Term term) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(Step.Of.BEGIN, course.start(), "Its first day."));
        if (course.end() == null) {
            steps.add(new Step(Step.Of.TERM, null, "No last day is agreed: it runs until somebody ends it."));
            return steps;
        }
        steps.add(new Step(Step.Of.TERM, course.end(), "The last day agreed."));
        if (term.number() > 1) {
            steps.add(new Step(
                    Step.Of.RENEWAL,
                    term.end(),
                    "Renewed %d times by %s, each time counted from %s on: term %d runs from %s."
                            .formatted(
                                    term.number() - 1,
                                    course.renewal(),
                                    course.end().plusDays(1),
                                    term.number(),
                                    term.start())));
        }
        return steps;
    }

    private List<NoticeDeadline> notices(Course course, Term term, References names) {
        return terms.parties().stream()
                .flatMap(party -> terms.noticeRule(party.partnerId())
                        .map(rule -> notice(party, rule, course, term, names))
                        .stream())
                .toList();
    }

    private NoticeDeadline notice(Party party, NoticeRule rule, Course course, Term term, References names) {
        var notice = rule.arithmetic();
        var last = notice.lastDay(term);
        var ends = notice.ends(today, course);
        var steps = new ArrayList<Step>();
        last.ifPresent(day -> steps.add(new Step(
                Step.Of.LAST_CANCELLATION,
                day,
                "The latest day from which %s is not after %s, the end of the term."
                        .formatted(rule.notice(), term.end()))));
        steps.add(new Step(Step.Of.END_AFTER_NOTICE, ends.orElse(null), because(rule, ends)));
        return new NoticeDeadline(
                party.partnerId(),
                names.of(party.partnerId()).name(),
                rule.notice(),
                rule.anchor(),
                last.orElse(null),
                ends.orElse(null),
                steps);
    }

    private String because(NoticeRule rule, Optional<LocalDate> ends) {
        if (ends.isEmpty()) {
            return rule.anchor() == Anchor.END_OF_TERM
                    ? "Received on %s, it is too late for this term, and none follows that has an end.".formatted(today)
                    : "Received on %s, it would come after the last day, %s.".formatted(today, terms.lastDay());
        }
        return rule.anchor() == Anchor.END_OF_TERM
                ? "Received on %s, it ends the first term that ends %s or more after that."
                        .formatted(today, rule.notice())
                : "Received on %s: the first day of the kind %s that is %s or more after that."
                        .formatted(today, rule.anchor(), rule.notice());
    }
}
