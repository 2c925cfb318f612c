package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.deadline.Day.Kind;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Party;

/// The days ahead of an agreement, as far as lists and calendars look: those of the current term and the next few. As
/// every day that has come changes the agreement, more follow in time.
///
/// @param today in the agreement's zone
public record Days(LocalDate today) {
    private static final int TERMS = 12;

    /// @param begin first day in force; absent while not all have signed
    /// @param last last day in force, by whatever ends it; absent when it runs on
    /// @param ended whether a party has given notice: nobody need do so any more
    public List<Day> of(
            AgreementTerms terms, @Nullable LocalDate begin, @Nullable LocalDate last, boolean ended, ZoneId zone) {
        var days = new ArrayList<Day>();
        if (begin == null) {
            return days;
        }
        var review = terms.period().reviewDate();
        if (review != null) {
            add(days, Kind.REVIEW, null, review, begin, zone);
        }
        if (last != null) {
            add(days, Kind.END, null, last, begin, zone);
        }
        var course = Course.of(terms, begin);
        @Nullable Term term = course.on(today);
        for (var count = 0;
                count < TERMS && term != null && (last == null || !term.start().isAfter(last));
                count++) {
            ofTerm(days, ended ? List.of() : terms.parties(), terms, course, term, last, zone);
            term = course.after(term);
        }
        return days;
    }

    private void ofTerm(
            List<Day> days,
            List<Party> noticing,
            AgreementTerms terms,
            Course course,
            Term term,
            @Nullable LocalDate last,
            ZoneId zone) {
        var end = term.end();
        if (end == null) {
            return;
        }
        if (course.after(term) != null && (last == null || end.isBefore(last))) {
            add(days, Kind.TACIT_RENEWAL, null, end, term.start(), zone);
        }
        for (var party : noticing) {
            terms.noticeRule(party.partnerId())
                    .flatMap(rule -> rule.arithmetic().lastDay(term))
                    .filter(day -> !day.isBefore(term.start()) && (last == null || !end.isAfter(last)))
                    .ifPresent(day -> add(days, Kind.LAST_CANCELLATION, party.partnerId(), day, term.start(), zone));
        }
    }

    private void add(List<Day> days, Kind kind, @Nullable UUID party, LocalDate on, LocalDate opens, ZoneId zone) {
        if (!on.isBefore(today)) {
            days.add(new Day(
                    kind,
                    party,
                    on,
                    opens.atStartOfDay(zone).toInstant(),
                    on.plusDays(1).atStartOfDay(zone).toInstant()));
        }
    }
}
