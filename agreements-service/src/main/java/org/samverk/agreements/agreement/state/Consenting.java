package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.terms.TermsVersion;

/// Consent to what is before the parties, and what they say of consent given in their name.
public final class Consenting {
    private Consenting() {}

    public static AgreementState given(AgreementState state, Consent consent, String termsHash, Instant now) {
        requireOpenFor(state, consent.kind());
        var proposal = state.pending().orElseThrow();
        var signer = proposal.signer(consent.partyId());
        if (consent.isInTheNameOfAnother() && proposal.disputedBy(consent.partyId())) {
            throw new AgreementRefusal.IllegalTransition(
                    "The party has disputed what was given in its name: only its own signatory signs or confirms.",
                    state);
        }
        if (signer.isPresent() && !proposal.awaits(signer.get(), consent)) {
            throw new ConsentRefusal.ConsentedAlready(consent, state);
        }
        if (!proposal.termsHash().equals(termsHash)) {
            throw new ConsentRefusal.OtherTerms(proposal.termsVersion());
        }
        if (signer.isEmpty()) {
            throw new ConsentRefusal.NotAParty();
        }
        if (consent.signedOn().isAfter(state.today(now))) {
            throw new ConsentRefusal.SignedInFuture(consent.kind());
        }
        if (consent.mandate() != null && consent.mandate().after(state.today(now))) {
            throw new ConsentRefusal.MandateInFuture();
        }
        tooLate(state, proposal, consent.signedOn()).ifPresent(because -> {
            throw new AgreementRefusal.IllegalTransition(because, state);
        });
        return state.changed().proposal(proposal.with(consent)).settled(now);
    }

    /// Whether what is before the parties can be signed today, by any of them.
    public static boolean signable(AgreementState state, LocalDate today) {
        return state.pending()
                .filter(proposal -> tooLate(state, proposal, today).isEmpty())
                .isPresent();
    }

    private static Optional<String> tooLate(AgreementState state, Proposal proposal, LocalDate signedOn) {
        if (proposal.amends() == null) {
            return Optional.empty();
        }
        if (state.overOn(signedOn)) {
            return Optional.of("It had ended by then.");
        }
        var last = proposal.lastDay();
        return last != null && signedOn.isAfter(last)
                ? Optional.of("The last day of the amendment had passed by then: it would end days that have been.")
                : Optional.empty();
    }

    /// The same checks; then the proposal has come to nothing.
    public static AgreementState refused(
            AgreementState state, Consent decision, String termsHash, @Nullable String reason, Instant now) {
        given(state, decision, termsHash, now);
        var pending = state.pending().orElseThrow();
        return state.changed()
                .proposal(pending.with(decision).closed(reason, now))
                .next(null)
                .settled(now);
    }

    /// @throws AgreementRefusal.IllegalTransition when nobody is asked for such a consent
    public static void requireOpenFor(AgreementState state, Kind kind) {
        var pending = state.pending()
                .orElseThrow(
                        () -> new AgreementRefusal.IllegalTransition("There is no proposal to consent to.", state));
        if (pending.approved() != (kind == Kind.SIGNATURE)) {
            throw new AgreementRefusal.IllegalTransition(
                    pending.approved()
                            ? "No party has a decision to make, or left to make."
                            : "It is signed once every party that must decide has approved it.",
                    state);
        }
    }

    /// @param earlier the text that comes back when the one in force loses a consent
    public static AgreementState answered(
            AgreementState state, UUID consentId, Answer answer, @Nullable TermsVersion earlier, Instant now) {
        var possible = AgreementActs.answers(state, required(state, consentId, null));
        if (!possible.contains(AgreementActs.answering(answer.verdict()))) {
            throw new AgreementRefusal.IllegalTransition("It is not open to that.", possible);
        }
        var proposal = holding(state, consentId).orElseThrow();
        var change = state.changed().proposal(proposal.answered(consentId, answer));
        var inForce = state.terms().termsVersion() == proposal.termsVersion();
        if (inForce && answer.verdict() == Verdict.DISPUTED) {
            state.pending()
                    .filter(other -> other.termsVersion() != proposal.termsVersion())
                    .ifPresent(other -> change.proposal(other.closed("What it amends is disputed.", now))
                            .next(null));
            if (earlier != null) {
                change.terms(earlier).next(state.terms());
            }
        }
        return change.settled(now);
    }

    /// The number of the text that was in force before the one a consent was given to, where there was one. A text that
    /// has lost a consent itself is it where no other is.
    static Optional<Integer> before(AgreementState state, UUID consentId) {
        var effects = state.effects();
        var text = holding(state, consentId).map(Proposal::termsVersion).orElse(0);
        for (var at = 1; at < effects.size(); at++) {
            if (effects.get(at).termsVersion() == text) {
                return Optional.of(effects.get(at - 1).termsVersion());
            }
        }
        return state.proposals().stream()
                .filter(one -> one.open() && one.termsVersion() < text)
                .map(Proposal::termsVersion)
                .reduce((_, later) -> later);
    }

    private static Optional<Proposal> holding(AgreementState state, UUID consentId) {
        return state.proposals().stream()
                .filter(one -> one.open() && one.consent(consentId).isPresent())
                .findFirst();
    }

    /// @param kind it must be of; absent for any
    static Consent required(AgreementState state, UUID consentId, @Nullable Kind kind) {
        return holding(state, consentId)
                .flatMap(proposal -> proposal.consent(consentId))
                .filter(consent -> kind == null || consent.kind() == kind)
                .orElseThrow(() -> new ConsentRefusal.NoSuchConsent(consentId));
    }
}
