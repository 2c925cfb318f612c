package org.samverk.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Standing.Phase;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.access.Access;
import org.samverk.kit.value.Lists;

/// All that is stored of an agreement; the journal's snapshot. Every change of a fact settles the standing anew.
///
/// @param terms the newest terms: a draft, proposed, or concluded
/// @param proposals every time terms were laid before the parties, oldest first; only the last can be open
/// @param passed which of its days have been told to have come; none while not all have signed
public record AgreementState(
        AgreementFrame frame,
        TermsVersion terms,
        List<Proposal> proposals,
        @Nullable Cancellation cancellation,
        List<PassedDay> passed,
        Standing standing,
        Origin origin,
        Instant updatedAt) {

    record Cancellation(Instant at, @Nullable String reason) {}

    public AgreementState {
        proposals = List.copyOf(proposals);
        passed = Lists.copy(passed); // what was stored before this was kept has none
    }

    static AgreementState drafted(AgreementFrame frame, TermsVersion terms, Origin origin) {
        return settled(frame, terms, List.of(), null, List.of(), origin, origin.createdAt());
    }

    AgreementState with(AgreementFrame changedFrame, TermsVersion changedTerms, Instant now) {
        return settled(changedFrame, changedTerms, proposals, cancellation, passed, origin, now);
    }

    AgreementState proposed(Instant now) {
        var proposal = Proposal.of(terms.termsVersion(), terms.hash(), now);
        return with(Stream.concat(proposals.stream(), Stream.of(proposal)).toList(), now);
    }

    /// Puts this in the place of the last proposal.
    AgreementState with(Proposal last, Instant now) {
        return with(
                Stream.concat(proposals.stream().limit(proposals.size() - 1L), Stream.of(last))
                        .toList(),
                now);
    }

    AgreementState cancelled(@Nullable String reason, Instant now) {
        return settled(frame, terms, proposals, new Cancellation(now, reason), passed, origin, now);
    }

    AgreementState told(PassedDay day, Instant now) {
        var told = Stream.concat(passed.stream(), Stream.of(day)).toList();
        return settled(frame, terms, proposals, cancellation, told, origin, now);
    }

    private AgreementState with(List<Proposal> changed, Instant now) {
        return settled(frame, terms, changed, cancellation, passed, origin, now);
    }

    /// The proposal the parties are asked to sign, or have signed.
    Optional<Proposal> openProposal() {
        return proposals.isEmpty()
                ? Optional.empty()
                : Optional.of(proposals.getLast()).filter(Proposal::open);
    }

    /// Whether the newest terms were ever laid before the parties: then their text stays as it is.
    boolean frozen() {
        return proposals.stream().anyMatch(proposal -> proposal.termsVersion() == terms.termsVersion());
    }

    /// @param wanted terms, and a zone where one is named
    /// @throws AgreementRefusal.IllegalTransition when it is too late for these
    public void requireOpenTo(AgreementTerms wanted, @Nullable String zone) {
        if (phase() == Phase.CANCELLED) {
            throw new AgreementRefusal.IllegalTransition("What was cancelled stays as it is.", this);
        }
        if (phase() != Phase.DRAFT && !terms.says(wanted)) {
            throw new AgreementRefusal.IllegalTransition(
                    "The terms are before the parties and cannot be changed.", this);
        }
        if (phase() != Phase.DRAFT && zone != null && !zone.equals(frame.timeZone())) {
            throw new AgreementRefusal.IllegalTransition(
                    "The days of its period are before the parties; its zone stays.", this);
        }
    }

    public Phase phase() {
        return standing.phase();
    }

    AgreementStatus statusAt(Instant now) {
        return standing.on(today(now));
    }

    /// Which day it is where the agreement is.
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(frame.timeZone()));
    }

    /// Its first day, as far as it is known: once all have signed, or agreed beforehand.
    public @Nullable LocalDate firstDay() {
        return standing.beginsOn() == null ? terms.terms().period().start() : standing.beginsOn();
    }

    boolean enteredForAnother() {
        return origin.forAnother(frame.ownerPartnerId());
    }

    Access access() {
        return new Access(frame.ownerPartnerId(), standing.visibility(), Set.copyOf(standing.audience()));
    }

    private static AgreementState settled(
            AgreementFrame frame,
            TermsVersion terms,
            List<Proposal> proposals,
            @Nullable Cancellation cancellation,
            List<PassedDay> passed,
            Origin origin,
            Instant updatedAt) {
        var last = proposals.isEmpty() ? null : proposals.getLast();
        var open = last != null && last.open() ? last : null;
        var standing = Standing.of(frame, terms, open, cancellation != null, origin);
        var told = standing.phase() == Phase.CONCLUDED ? passed : List.<PassedDay>of();
        return new AgreementState(frame, terms, proposals, cancellation, told, standing, origin, updatedAt);
    }
}
