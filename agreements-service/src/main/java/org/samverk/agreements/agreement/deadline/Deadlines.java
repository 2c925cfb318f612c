package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.NoticeRule;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.organisations.reference.References;

/// Works out the days of an agreement, and says how.
///
/// @param begin its first day; absent while it waits for the last signature
/// @param ends what ends it before its text does
/// @param today in its zone
record Deadlines(AgreementTerms terms, @Nullable LocalDate begin, Ends ends, LocalDate today) {
    /// What ends it before its text does.
    /// @param notices of its parties
    /// @param successor the first day of an agreement that takes its place
    record Ends(List<GivenNotice> notices, @Nullable LocalDate successor) {
        /// Of the party that ends it first.
        Optional<GivenNotice> notice() {
            return GivenNotice.first(notices);
        }

        boolean given(UUID party) {
            return notices.stream()
                    .anyMatch(notice -> notice.counts() && notice.partyId().equals(party));
        }
    }

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
        var last = lastDay();
        var over = last != null && today.isAfter(last);
        return new DeadlinesView(
                agreement,
                zone,
                today,
                term,
                following(course, term, last),
                reviewDate(),
                last,
                over ? List.of() : notices(course, term, names),
                steps(course, term, names));
    }

    /// Nothing runs, for this reason.
    DeadlinesView none(UUID agreement, String zone, Step because) {
        return new DeadlinesView(
                agreement, zone, today, null, null, reviewDate(), lastDay(), List.of(), List.of(because));
    }

    /// By whatever comes first.
    private @Nullable LocalDate lastDay() {
        var successor = ends.successor();
        return Stream.of(
                        Optional.ofNullable(terms.lastDay()),
                        ends.notice().map(GivenNotice::lastDay),
                        Optional.ofNullable(successor).map(day -> day.minusDays(1)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Term following(Course course, Term term, @Nullable LocalDate last) {
        var next = course.after(term);
        return next == null || (last != null && next.start().isAfter(last)) ? null : next;
    }

    private @Nullable LocalDate reviewDate() {
        return terms.period().reviewDate();
    }

    private List<Step> steps(Course course, Term term, References names) {
        var steps = termSteps(course, term);
        ends.notice().ifPresent(notice -> steps.add(given(notice, names)));
        if (ends.successor() != null) {
            steps.add(new Step(
                    Step.Of.SUPERSEDED,
                    ends.successor().minusDays(1),
                    "Another agreement takes its place from %s.".formatted(ends.successor())));
        }
        return steps;
    }

    /// By the rule there was: an amendment may have changed it since.
    private static Step given(GivenNotice notice, References names) {
        var rule = Optional.ofNullable(notice.rule())
                .map(known -> ", by its rule (%s, %s)".formatted(known.notice(), known.anchor()))
                .orElse("");
        return new Step(
                Step.Of.NOTICE_GIVEN,
                notice.lastDay(),
                "The last day%s, by notice of %s received on %s."
                        .formatted(
                                rule,
                                Objects.requireNonNullElse(
                                        names.of(notice.partyId()).name(),
                                        notice.partyId().toString()),
                                notice.receivedOn()));
    }

    private static List<Step> termSteps(Course course, Term term) {
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

    /// Of those that have not given it: another's may end it earlier still.
    private List<NoticeDeadline> notices(Course course, Term term, References names) {
        return terms.parties().stream()
                .filter(party -> !ends.given(party.partnerId()))
                .flatMap(party ->
                        terms
                                .noticeRule(party.partnerId())
                                .map(rule -> notice(party, rule, course, term, names))
                                .stream())
                .toList();
    }

    private NoticeDeadline notice(Party party, NoticeRule rule, Course course, Term term, References names) {
        var notice = rule.arithmetic();
        var sooner = lastDay();
        var last = notice.lastDay(term).filter(day -> sooner == null || !day.isAfter(sooner));
        var ends = notice.ends(today, course);
        var steps = new ArrayList<Step>();
        last.flatMap(_ -> notice.unmoved(term)).ifPresent(day -> {
            steps.add(new Step(
                    Step.Of.LAST_CANCELLATION,
                    day,
                    "The latest day from which %s is not after %s, the end of the term."
                            .formatted(rule.notice(), term.end())));
            moved(notice, day, last.orElse(day)).ifPresent(steps::add);
        });
        steps.add(new Step(Step.Of.END_AFTER_NOTICE, ends.orElse(null), because(rule, ends)));
        var first = ends.filter(day -> sooner == null || !day.isAfter(sooner));
        if (ends.isPresent() && first.isEmpty()) {
            steps.add(new Step(Step.Of.END_AFTER_NOTICE, null, "The agreement ends sooner, on %s.".formatted(sooner)));
        }
        return new NoticeDeadline(
                party.partnerId(),
                names.of(party.partnerId()).name(),
                rule.notice(),
                rule.anchor(),
                last.orElse(null),
                first.orElse(null),
                steps);
    }

    private static Optional<Step> moved(Notice notice, LocalDate day, LocalDate last) {
        var calendar = notice.calendar();
        return calendar == null || last.equals(day)
                ? Optional.empty()
                : Optional.of(new Step(
                        Step.Of.NEXT_WORKING_DAY,
                        last,
                        "%s in %s: by the text, the next working day counts."
                                .formatted(String.join(", ", calendar.daysOffFrom(day)), calendar.country())));
    }

    private String endless(AgreementTerms terms) {
        return terms.lastDay() == null && terms.period().end() == null
                ? "The agreement has no term that ends, and notice waits for the end of one."
                : "Received on %s, it is too late for this term, and none follows that has an end.".formatted(today);
    }

    private String because(NoticeRule rule, Optional<LocalDate> ends) {
        if (ends.isEmpty()) {
            return rule.anchor() == Anchor.END_OF_TERM
                    ? endless(terms)
                    : "Received on %s, it would come after the last day, %s.".formatted(today, terms.lastDay());
        }
        if (rule.workingDaysOf() != null) {
            return "Received on %s, it ends the first term whose last day for notice, moved to a working day, is not before that."
                    .formatted(today);
        }
        return rule.anchor() == Anchor.END_OF_TERM
                ? "Received on %s, it ends the first term that ends %s or more after that."
                        .formatted(today, rule.notice())
                : "Received on %s: the first day of the kind %s that is %s or more after that."
                        .formatted(today, rule.anchor(), rule.notice());
    }
}
