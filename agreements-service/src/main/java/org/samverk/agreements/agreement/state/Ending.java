package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.deadline.Course;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.fact.ObligationOutcome;
import org.samverk.agreements.agreement.fact.ObligationOutcome.Outcome;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.NoticeRule;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.kit.access.Act;

/// Agreements ended by one of their parties, and what came of their obligations.
public final class Ending {
    private Ending() {}

    /// @param text in force on the day notice was received
    /// @throws EndingRefusal when the party's rule of notice says otherwise
    public static AgreementState ended(AgreementState state, TermsVersion text, GivenNotice.Wish wish, Instant now) {
        requireEndable(state, now);
        against(state, wish.partyId(), wish.method()).ifPresent(because -> {
            throw new AgreementRefusal.IllegalTransition(because, state);
        });
        requireReceived(wish, state.today(now));
        var agreed = state.proposalOf(text).flatMap(proposal -> proposal.lastSignedOn());
        if (agreed.filter(day -> wish.receivedOn().isBefore(day)).isPresent()) {
            throw new EndingRefusal.ReceivedOutOfTime("The text was agreed on %s.".formatted(agreed.get()));
        }
        var terms = text.terms();
        var rule = terms.noticeRule(wish.partyId()).orElseThrow(EndingRefusal.NoNoticeRule::new);
        if (rule.grounds() != null && wish.ground() == null) {
            throw new EndingRefusal.GroundRequired();
        }
        var earliest = earliest(state, terms, rule, wish.receivedOn()).orElseThrow(EndingRefusal.TooLateForNotice::new);
        var wanted = wish.lastDay();
        if (wanted != null && (wanted.isBefore(earliest) || !rule.arithmetic().isEnd(wanted, course(state, terms)))) {
            throw new EndingRefusal.NotAnEnd(earliest);
        }
        var more = new ArrayList<>(state.notices());
        more.add(wish.given(wanted == null ? earliest : wanted, rule));
        return state.changed().notices(more).settled(now);
    }

    /// No party moves the end of an agreement back alone.
    private static void requireReceived(GivenNotice.Wish wish, LocalDate today) {
        if (wish.receivedOn().isAfter(today)) {
            throw new EndingRefusal.ReceivedOutOfTime("It is later than today.");
        }
        if (wish.receivedBy() == null && wish.receivedOn().isBefore(today)) {
            throw new EndingRefusal.ReceivedOutOfTime(
                    "Only a party that received it enters that it did so earlier; otherwise it is received today.");
        }
    }

    /// What stands against notice of a party.
    private static Optional<String> against(AgreementState state, UUID party, Method method) {
        var earlier = state.notices().stream()
                .filter(notice -> notice.partyId().equals(party))
                .toList();
        if (method == Method.RECORDED && earlier.stream().anyMatch(GivenNotice::disputed)) {
            return Optional.of(
                    "Notice in the name of the party is disputed: only its own signatory gives or confirms it.");
        }
        return earlier.stream().anyMatch(GivenNotice::counts)
                ? Optional.of("The party has given notice already; it takes that back before it gives another.")
                : Optional.empty();
    }

    /// Whether there may be notice of any party. What it received earlier is judged by the text there was then.
    static boolean endable(AgreementState state, Method method) {
        var terms = state.terms().terms();
        return terms.partyIds().stream()
                .filter(party -> against(state, party, method).isEmpty())
                .anyMatch(party ->
                        state.effects().size() > 1 || terms.noticeRule(party).isPresent());
    }

    /// Whether one of these parties can end it today.
    public static boolean endable(AgreementState state, Predicate<UUID> own, LocalDate today) {
        var terms = state.terms().terms();
        return !state.overOn(today)
                && terms.partyIds().stream()
                        .filter(own)
                        .filter(party -> against(state, party, Method.DIRECT).isEmpty())
                        .anyMatch(party -> terms.noticeRule(party)
                                .flatMap(rule -> earliest(state, terms, rule, today))
                                .isPresent());
    }

    private static Optional<LocalDate> earliest(
            AgreementState state, AgreementTerms terms, NoticeRule rule, LocalDate receivedOn) {
        return rule.arithmetic().ends(receivedOn, course(state, terms));
    }

    private static Course course(AgreementState state, AgreementTerms terms) {
        return Course.of(terms, state.effects().getFirst().from());
    }

    public static AgreementState settled(
            AgreementState state, Obligation obligation, ObligationOutcome outcome, Instant now) {
        if (state.phase() != Phase.CONCLUDED) {
            throw new AgreementRefusal.IllegalTransition("Nobody is committed before all have signed.", state);
        }
        if (!obligation.committed()) {
            throw new EndingRefusal.NotCommitted();
        }
        if (outcome.on().isAfter(state.today(now))) {
            throw new EndingRefusal.SettledInFuture();
        }
        var earliest = earliestOutcome(state, outcome.outcome());
        if (outcome.on().isBefore(earliest)) {
            throw new EndingRefusal.SettledTooEarly(earliest);
        }
        return state.changed().settled(outcome).settled(now);
    }

    /// What is promised for days to come may be released before those; it is neither kept nor broken by then. What was
    /// signed after its first day released nobody before all had signed.
    private static LocalDate earliestOutcome(AgreementState state, Outcome outcome) {
        var first = state.effects().getFirst().from();
        return switch (outcome) {
            case RELEASED -> state.conclusion().flatMap(Proposal::lastSignedOn).orElse(first);
            case FULFILLED, BREACHED -> first;
        };
    }

    /// @throws AgreementRefusal.IllegalTransition when it is not, or no longer, to be ended
    public static void requireEndable(AgreementState state, Instant now) {
        if (state.phase() != Phase.CONCLUDED) {
            throw new AgreementRefusal.IllegalTransition("Only what all have signed is ended by notice.", state);
        }
        if (state.overOn(state.today(now))) {
            throw new AgreementRefusal.IllegalTransition("It has ended.", state);
        }
    }

    static GivenNotice required(AgreementState state, UUID noticeId) {
        return state.notices().stream()
                .filter(notice -> notice.id().equals(noticeId))
                .findFirst()
                .orElseThrow(() -> new EndingRefusal.NoSuchNotice(noticeId));
    }

    public static AgreementState withdrawn(AgreementState state, UUID noticeId, @Nullable String reason, Instant now) {
        var notice = required(state, noticeId);
        open(state, notice, List.of(notice.partyId()), AgreementActs.WITHDRAW_NOTICE, now);
        return changed(state, notice.withdrawn(now, reason), now);
    }

    /// @param parties that say so: the one that gave it, or some that it was given to
    public static AgreementState answered(
            AgreementState state, UUID noticeId, List<UUID> parties, Answer answer, Instant now) {
        var notice = required(state, noticeId);
        for (var party : open(state, notice, parties, AgreementActs.answering(answer.verdict()), now)) {
            notice = notice.answered(party, answer);
        }
        return changed(state, notice, now);
    }

    /// Those of these parties to which it is open.
    private static List<UUID> open(AgreementState state, GivenNotice notice, List<UUID> parties, Act act, Instant now) {
        var possible = new ArrayList<Act>();
        var open = new ArrayList<UUID>();
        for (var party : parties) {
            var acts = AgreementActs.answers(state, notice, party, state.today(now));
            possible.addAll(acts);
            if (acts.contains(act)) {
                open.add(party);
            }
        }
        if (open.isEmpty()) {
            throw new AgreementRefusal.IllegalTransition(
                    "The notice is not open to that.",
                    possible.stream().distinct().toList());
        }
        return open;
    }

    private static AgreementState changed(AgreementState state, GivenNotice changed, Instant now) {
        return state.changed()
                .notices(state.notices().stream()
                        .map(one -> one.id().equals(changed.id()) ? changed : one)
                        .toList())
                .settled(now);
    }
}
