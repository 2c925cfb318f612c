package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.fact.Fact;
import org.samverk.agreements.agreement.fact.Fact.What;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.fact.ObligationOutcome;
import org.samverk.agreements.agreement.iop.IopAssessment;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.TermsVersion;

/// One after the other: what has changed, then what follows from it.
public final class AgreementChange {
    private AgreementFrame frame;
    private TermsVersion terms;
    private @Nullable TermsVersion next;
    private List<Proposal> proposals = List.of();
    private AgreementState.@Nullable Cancellation cancellation;
    private List<GivenNotice> notices = List.of();
    private List<ObligationOutcome> outcomes = List.of();
    private @Nullable IopAssessment assessment;
    private @Nullable LocalDate renewedFrom;
    private List<What> passed = List.of();
    private @Nullable Fact termsTold;
    private final Origin origin;

    AgreementChange(AgreementFrame frame, TermsVersion terms, Origin origin) {
        this.frame = frame;
        this.terms = terms;
        this.origin = origin;
    }

    AgreementChange(AgreementState state) {
        this(state.frame(), state.terms(), state.origin());
        next = state.next();
        proposals = state.proposals();
        cancellation = state.cancellation();
        notices = state.notices();
        outcomes = state.outcomes();
        assessment = state.assessment();
        renewedFrom = state.renewedFrom();
        passed = state.passed();
        termsTold = state.termsTold();
    }

    public AgreementChange frame(AgreementFrame changed) {
        frame = changed;
        return this;
    }

    public AgreementChange terms(TermsVersion changed) {
        terms = changed;
        return this;
    }

    AgreementChange next(@Nullable TermsVersion amendment) {
        next = amendment;
        return this;
    }

    AgreementChange proposed(Proposal proposal) {
        proposals = Stream.concat(proposals.stream(), Stream.of(proposal)).toList();
        return this;
    }

    /// Puts this in the place of the one of the same text that is open.
    AgreementChange proposal(Proposal changed) {
        proposals = proposals.stream()
                .map(one -> one.open() && one.termsVersion() == changed.termsVersion() ? changed : one)
                .toList();
        return this;
    }

    AgreementChange cancelled(AgreementState.Cancellation given) {
        cancellation = given;
        return this;
    }

    AgreementChange notices(List<GivenNotice> changed) {
        notices = changed;
        return this;
    }

    /// What was said of the same obligation before is part of the history.
    AgreementChange settled(ObligationOutcome outcome) {
        var others = outcomes.stream().filter(one -> !one.obligationId().equals(outcome.obligationId()));
        outcomes = Stream.concat(others, Stream.of(outcome)).toList();
        return this;
    }

    public AgreementChange assessment(IopAssessment found) {
        assessment = found;
        return this;
    }

    public AgreementChange renewedFrom(@Nullable LocalDate day) {
        renewedFrom = day;
        return this;
    }

    AgreementChange told(What what) {
        passed = Stream.concat(passed.stream(), Stream.of(what)).toList();
        return this;
    }

    AgreementChange told(Fact ofTerm) {
        termsTold = ofTerm;
        return this;
    }

    /// What had come true and has not any more is told again when it does.
    public AgreementState settled(Instant now) {
        var known = proposals.stream()
                .map(one -> one.termsVersion() == terms.termsVersion() ? one.knowing(terms.terms()) : one)
                .toList();
        var standing = Standing.of(frame, known, cancellation != null, notices, renewedFrom, origin);
        var facts = new ArrayList<What>();
        for (var what : passed) {
            if (PassedDay.when(what, standing).filter(at -> !at.isAfter(now)).isPresent()) {
                facts.add(what);
            }
        }
        var told = standing.phase() != Phase.CONCLUDED ? null : termsTold == null ? concluded(now) : termsTold;
        return new AgreementState(
                frame,
                terms,
                next,
                known,
                cancellation,
                notices,
                outcomes,
                assessment,
                renewedFrom,
                facts,
                told,
                standing,
                origin,
                now);
    }

    private Fact concluded(Instant now) {
        var zone = ZoneId.of(frame.timeZone());
        return PassedDay.before(LocalDate.ofInstant(now, zone), zone);
    }
}
