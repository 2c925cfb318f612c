package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.iop.IopAssessment;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.agreements.agreement.terms.TermsVersion;

/// What an agreement says before it is laid before its parties, and what of it is still changed after that.
public final class Drafting {
    private Drafting() {}

    /// Terms that were once proposed stay as they are: a draft after a withdrawal becomes a version of its own.
    /// @return nothing when it says all that already
    public static Optional<AgreementState> changed(
            AgreementState state, AgreementFrame frame, AgreementTerms terms, Instant now) {
        requireOpenTo(state, terms, frame.timeZone());
        AgreementRefusal.FiledByStranger.refuse(frame, terms);
        var same = state.terms().says(terms);
        if (same && frame.equals(state.frame())) {
            return Optional.empty();
        }
        var number = frozen(state) ? state.newestVersion() + 1 : state.terms().termsVersion();
        var wanted = same ? state.terms() : TermsVersion.of(number, terms);
        return Optional.of(state.changed().frame(frame).terms(wanted).settled(now));
    }

    /// Whether the newest terms were ever laid before the parties: then their text stays as it is.
    private static boolean frozen(AgreementState state) {
        return state.proposals().stream()
                .anyMatch(proposal -> proposal.termsVersion() == state.terms().termsVersion());
    }

    /// @param wanted terms, and a zone where one is named
    /// @throws AgreementRefusal.IllegalTransition when it is too late for these
    public static void requireOpenTo(AgreementState state, AgreementTerms wanted, @Nullable String zone) {
        var phase = state.phase();
        if (phase == Phase.CANCELLED) {
            throw new AgreementRefusal.IllegalTransition("What was cancelled stays as it is.", state);
        }
        if (phase != Phase.DRAFT && !state.terms().says(wanted)) {
            throw new AgreementRefusal.IllegalTransition(
                    phase == Phase.CONCLUDED
                            ? "What all have signed is changed by an amendment."
                            : "The terms are before the parties and cannot be changed.",
                    state);
        }
        if (phase != Phase.DRAFT && zone != null && !zone.equals(state.frame().timeZone())) {
            throw new AgreementRefusal.IllegalTransition(
                    "The days of its period are before the parties; its zone stays.", state);
        }
    }

    /// @return nothing when that was found already
    public static Optional<AgreementState> assessed(AgreementState state, IopAssessment assessment, Instant now) {
        requireAssessable(state);
        var before = state.assessment();
        return before != null && assessment.says(before)
                ? Optional.empty()
                : Optional.of(state.changed().assessment(assessment).settled(now));
    }

    /// @throws AgreementRefusal.NotAnIop when it is no such partnership
    public static void requireAssessable(AgreementState state) {
        if (state.phase() != Phase.DRAFT) {
            throw new AgreementRefusal.IllegalTransition("Only a draft is held against criteria.", state);
        }
        if (state.terms().terms().type() != AgreementType.IOP) {
            throw new AgreementRefusal.NotAnIop();
        }
    }
}
