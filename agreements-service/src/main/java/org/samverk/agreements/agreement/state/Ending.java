package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.deadline.Course;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.fact.ObligationOutcome;
import org.samverk.agreements.agreement.state.Standing.Phase;
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
        requireFirst(state, wish);
        var begin = state.effects().getFirst().from();
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
        var course = Course.of(terms, begin);
        var earliest =
                rule.arithmetic().ends(wish.receivedOn(), course).orElseThrow(EndingRefusal.TooLateForNotice::new);
        var wanted = wish.lastDay();
        if (wanted != null && (wanted.isBefore(earliest) || !rule.arithmetic().isEnd(wanted, course))) {
            throw new EndingRefusal.NotAnEnd(earliest);
        }
        var more = new ArrayList<>(state.notices());
        more.add(wish.given(wanted == null ? earliest : wanted));
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

    private static void requireFirst(AgreementState state, GivenNotice.Wish wish) {
        var earlier = state.notices().stream()
                .filter(notice -> notice.partyId().equals(wish.partyId()))
                .toList();
        if (wish.method() == Method.RECORDED && earlier.stream().anyMatch(GivenNotice::disputed)) {
            throw new AgreementRefusal.IllegalTransition(
                    "The party has disputed notice in its name: only its own signatory gives or confirms it.", state);
        }
        if (earlier.stream().anyMatch(GivenNotice::counts)) {
            throw new AgreementRefusal.IllegalTransition(
                    "The party has given notice already; it takes that back before it gives another.", state);
        }
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
        return state.changed().settled(outcome).settled(now);
    }

    static void requireEndable(AgreementState state, Instant now) {
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

    public static AgreementState withdrawn(AgreementState state, UUID noticeId, Instant now) {
        var notice = answerable(state, noticeId, AgreementActs.WITHDRAW_NOTICE, now);
        return changed(state, notice.withdrawn(now), now);
    }

    public static AgreementState answered(AgreementState state, UUID noticeId, Answer answer, Instant now) {
        var notice = answerable(state, noticeId, AgreementActs.answering(answer.verdict()), now);
        return changed(state, notice.answered(answer), now);
    }

    private static GivenNotice answerable(AgreementState state, UUID noticeId, Act act, Instant now) {
        var notice = required(state, noticeId);
        var possible = AgreementActs.answers(state, notice, state.today(now));
        if (!possible.contains(act)) {
            throw new AgreementRefusal.IllegalTransition("The notice is not open to that.", possible);
        }
        return notice;
    }

    private static AgreementState changed(AgreementState state, GivenNotice changed, Instant now) {
        return state.changed()
                .notices(state.notices().stream()
                        .map(one -> one.id().equals(changed.id()) ? changed : one)
                        .toList())
                .settled(now);
    }
}
