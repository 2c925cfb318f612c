package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.deadline.Day;
import org.samverk.agreements.agreement.deadline.Days;
import org.samverk.agreements.agreement.fact.Agenda;
import org.samverk.agreements.agreement.fact.Fact;
import org.samverk.agreements.agreement.fact.Fact.What;
import org.samverk.agreements.agreement.state.Standing.Phase;

/// What an agreement's calendar brings next, and what it is once that is told.
public final class PassedDay {
    private static final What[] ALL = What.values();

    private PassedDay() {}

    /// The one that is to be told next, whenever it comes.
    public static Optional<Fact> next(AgreementState state) {
        return Stream.of(
                        lapse(state),
                        single(What.IN_FORCE, state),
                        amendment(state),
                        single(What.TERMINATED, state),
                        single(What.RENEWED, state),
                        single(What.EXPIRED, state),
                        ofTerm(state))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /// Those that lists and calendars look at.
    public static List<Day> ahead(AgreementState state) {
        var standing = state.standing();
        return new Days(state.today(state.updatedAt()))
                .of(
                        state.terms().terms(),
                        standing.firstDay(),
                        standing.lastDay(),
                        standing.terminatesOn() != null,
                        state.zone());
    }

    /// When it comes true, by this standing; nothing where it never does.
    static Optional<Instant> when(What what, Standing standing) {
        var begins = standing.beginsAt();
        if (standing.phase() != Phase.CONCLUDED || begins == null) {
            return Optional.empty();
        }
        var over = Optional.ofNullable(standing.overAt());
        return switch (what) {
            // one whose end had passed before all had signed was never in force
            case IN_FORCE ->
                over.filter(end -> !begins.isBefore(end)).isPresent() ? Optional.empty() : Optional.of(begins);
            case TERMINATED -> Optional.ofNullable(standing.terminatesAt());
            case RENEWED ->
                Optional.ofNullable(standing.renewedAt()).filter(at -> isBefore(at, standing.terminatesAt()));
            case EXPIRED ->
                Optional.ofNullable(standing.endsAt())
                        .filter(at -> isBefore(at, standing.terminatesAt()) && isBefore(at, standing.renewedAt()))
                        .map(at -> at.isAfter(begins) ? at : begins);
            case PROPOSAL_LAPSED, AMENDED, LAST_CANCELLATION, RENEWED_TACITLY, NOTICE_WINDOW -> Optional.empty();
        };
    }

    private static boolean isBefore(Instant at, @Nullable Instant other) {
        return other == null || at.isBefore(other);
    }

    private static Optional<Fact> single(What what, AgreementState state) {
        return state.passed().contains(what)
                ? Optional.empty()
                : when(what, state.standing()).map(at -> new Fact(what, at));
    }

    private static Optional<Fact> lapse(AgreementState state) {
        return Optional.ofNullable(state.standing().lapsesAt())
                .filter(_ -> state.pending().isPresent())
                .map(at -> new Fact(What.PROPOSAL_LAPSED, at));
    }

    private static Optional<Fact> amendment(AgreementState state) {
        var next = state.next();
        return next == null
                ? Optional.empty()
                : state.effects().stream()
                        .filter(effect -> effect.termsVersion() == next.termsVersion())
                        .findFirst()
                        .map(effect -> new Fact(
                                What.AMENDED,
                                effect.from().atStartOfDay(state.zone()).toInstant()));
    }

    /// As long as it is in force and nobody has ended it.
    private static Optional<Fact> ofTerm(AgreementState state) {
        var told = state.termsTold();
        var begin = state.standing().beginsOn();
        if (told == null || begin == null || state.standing().terminatesAt() != null) {
            return Optional.empty();
        }
        return new Agenda(state.terms().terms(), begin, state.zone())
                .after(told)
                .filter(fact -> isBefore(fact.at(), state.standing().overAt()));
    }

    /// Nothing of a day that came before this one is told later.
    static Fact before(LocalDate day, ZoneId zone) {
        return new Fact(ALL[ALL.length - 1], day.atStartOfDay(zone).toInstant().minusMillis(1));
    }

    public static AgreementState told(AgreementState state, Fact fact, Instant now) {
        var change = state.changed();
        return (switch (fact.what()) {
                    case PROPOSAL_LAPSED ->
                        change.proposal(lapsed(state, fact)).next(undecided(state) ? null : state.next());
                    case AMENDED ->
                        change.terms(Objects.requireNonNull(state.next())).next(null);
                    case IN_FORCE, TERMINATED, RENEWED, EXPIRED -> change.told(fact.what());
                    case LAST_CANCELLATION, RENEWED_TACITLY, NOTICE_WINDOW -> change.told(fact);
                })
                .settled(now);
    }

    private static Proposal lapsed(AgreementState state, Fact fact) {
        return state.pending().orElseThrow().closed(null, fact.at());
    }

    private static boolean undecided(AgreementState state) {
        var next = state.next();
        return next != null
                && state.pending()
                        .filter(proposal -> proposal.termsVersion() == next.termsVersion())
                        .isPresent();
    }
}
