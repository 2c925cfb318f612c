package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Amends;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.consent.Stake;
import org.samverk.agreements.agreement.fact.Fact.What;
import org.samverk.agreements.agreement.iop.IopAssessment;
import org.samverk.agreements.agreement.state.AgreementState.Cancellation;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.terms.demand.Demands;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.problem.FieldError;

/// Terms laid before the parties, and taken back or given up.
public final class Proposing {
    private Proposing() {}

    public static AgreementState proposed(
            AgreementState state, Surroundings surroundings, @Nullable LocalDate openUntil, Instant now) {
        if (state.phase() != Phase.DRAFT) {
            throw new AgreementRefusal.IllegalTransition("Only a draft is proposed.", state);
        }
        var terms = state.terms();
        requireReady(state, terms.terms(), surroundings);
        requireAhead(state, openUntil, now);
        var proposal = Proposal.of(terms, Stake.of(terms.terms()), null, openUntil, now);
        return state.changed().proposed(proposal).settled(now);
    }

    public static AgreementState amended(
            AgreementState state,
            AgreementTerms terms,
            Amends amends,
            Surroundings surroundings,
            @Nullable LocalDate openUntil,
            Instant now) {
        requireAmendable(state, amends.inForceFrom(), now);
        AmendmentRules.require(state, terms, amends, surroundings, now);
        requireReady(state, terms, surroundings);
        requireAhead(state, openUntil, now);
        var next = TermsVersion.of(state.newestVersion() + 1, terms);
        var stake = Stake.of(terms, state.terms().terms().parties());
        return state.changed()
                .next(next)
                .proposed(Proposal.of(next, stake, amends, openUntil, now))
                .settled(now);
    }

    /// Whether there is anything to amend. What has ended by its text is amended by what was signed before; what ended
    /// by notice, or by another, did so whatever its text says.
    static boolean amendable(AgreementState state) {
        return state.phase() == Phase.CONCLUDED
                && state.next() == null
                && (!state.over() || state.passed().contains(What.EXPIRED));
    }

    /// @param before the text in force, then those there were, newest first
    /// @throws ConsentRefusal.NotByAmendment where somebody else is to promise what a party has promised
    public static void requirePromisers(List<AgreementTerms> before, AgreementTerms terms, Surroundings surroundings) {
        AmendmentRules.requirePromisers(before, terms, surroundings);
    }

    /// Whether what was promised stays with whom it was promised by, or has gone to whoever has come after that.
    /// @param before as for `requirePromisers`
    public static boolean keepsPromisers(List<AgreementTerms> before, AgreementTerms terms, Surroundings surroundings) {
        return AmendmentRules.otherPromisers(before, terms, surroundings).isEmpty();
    }

    /// What was signed before its end says so with its first day.
    /// @throws AgreementRefusal.IllegalTransition when it is too early, too late, or another amendment is under way
    public static void requireAmendable(AgreementState state, @Nullable LocalDate inForceFrom, Instant now) {
        if (state.phase() != Phase.CONCLUDED) {
            throw new AgreementRefusal.IllegalTransition("Only what all have signed is amended.", state);
        }
        if (state.next() != null) {
            throw new AgreementRefusal.IllegalTransition("Another amendment is under way.", state);
        }
        if (!amendable(state)) {
            throw new AgreementRefusal.IllegalTransition(
                    "It has ended by notice, or another has taken its place: whatever its text says.", state);
        }
        if (inForceFrom == null && state.overOn(state.today(now))) {
            throw new AgreementRefusal.IllegalTransition(
                    "It has ended. What was signed before that says from which day it is in force.", state);
        }
    }

    private static void requireReady(AgreementState state, AgreementTerms terms, Surroundings surroundings) {
        var assessment = terms.type() == AgreementType.IOP
                ? IopAssessment.missing(state.assessment())
                : Stream.<FieldError>empty();
        var missing = Stream.concat(Demands.missing(terms, surroundings).stream(), assessment)
                .toList();
        if (!missing.isEmpty()) {
            throw new AgreementRefusal.NotReady(missing);
        }
    }

    private static void requireAhead(AgreementState state, @Nullable LocalDate openUntil, Instant now) {
        if (openUntil != null && openUntil.isBefore(state.today(now))) {
            throw new ConsentRefusal.OpenUntilPassed();
        }
    }

    public static AgreementState withdrawn(AgreementState state, @Nullable String reason, Instant now) {
        var pending = state.pending()
                .orElseThrow(() -> new AgreementRefusal.IllegalTransition(
                        "Only a proposal that not all have consented to is withdrawn.", state));
        return state.changed().proposal(pending.closed(reason, now)).next(null).settled(now);
    }

    public static AgreementState cancelled(AgreementState state, @Nullable String reason, Instant now) {
        if (state.phase() == Phase.CONCLUDED || state.phase() == Phase.CANCELLED) {
            throw new AgreementRefusal.IllegalTransition("Only what not all have signed is cancelled.", state);
        }
        return state.changed().cancelled(new Cancellation(now, reason)).settled(now);
    }
}
