package org.samverk.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Standing.Phase;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// All that is stored of an agreement; the journal's snapshot. Every change of a fact settles the standing anew.
///
/// @param terms the newest terms: a draft, proposed, or concluded
/// @param proposals every time terms were laid before the parties, oldest first; only the last can be open
record AgreementState(
        AgreementFrame frame,
        TermsVersion terms,
        List<Proposal> proposals,
        @Nullable Cancellation cancellation,
        Standing standing,
        Origin origin,
        Instant updatedAt) {

    record Cancellation(Instant at, @Nullable String reason) {}

    /// @param createdBy the partner whose user entered it; absent when a registrar without one did
    record Origin(@Nullable UUID createdBy, Instant createdAt) {
        boolean enteredFor(UUID owner) {
            return createdBy != null && !createdBy.equals(owner);
        }
    }

    AgreementState {
        proposals = List.copyOf(proposals);
    }

    static AgreementState drafted(AgreementFrame frame, TermsVersion terms, Origin origin) {
        return settled(frame, terms, List.of(), null, origin, origin.createdAt());
    }

    AgreementState with(AgreementFrame changedFrame, TermsVersion changedTerms, Instant now) {
        return settled(changedFrame, changedTerms, proposals, cancellation, origin, now);
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
        return settled(frame, terms, proposals, new Cancellation(now, reason), origin, now);
    }

    private AgreementState with(List<Proposal> changed, Instant now) {
        return settled(frame, terms, changed, cancellation, origin, now);
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

    Phase phase() {
        return standing.phase();
    }

    AgreementStatus statusAt(Instant now) {
        return standing.on(today(now));
    }

    /// Which day it is where the agreement is.
    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(frame.timeZone()));
    }

    boolean enteredForAnother() {
        return origin.enteredFor(frame.ownerPartnerId());
    }

    Access access() {
        return new Access(frame.ownerPartnerId(), standing.visibility(), Set.copyOf(standing.audience()));
    }

    private static AgreementState settled(
            AgreementFrame frame,
            TermsVersion terms,
            List<Proposal> proposals,
            @Nullable Cancellation cancellation,
            Origin origin,
            Instant updatedAt) {
        var last = proposals.isEmpty() ? null : proposals.getLast();
        var open = last != null && last.open() ? last : null;
        return new AgreementState(
                frame,
                terms,
                proposals,
                cancellation,
                standing(frame, terms, open, cancellation, origin),
                origin,
                updatedAt);
    }

    private static Standing standing(
            AgreementFrame frame,
            TermsVersion terms,
            @Nullable Proposal open,
            @Nullable Cancellation cancellation,
            Origin origin) {
        var audience = audience(terms, open, origin, frame.ownerPartnerId());
        var unsigned = audience.isEmpty() ? Visibility.PRIVATE : Visibility.RESTRICTED;
        if (cancellation != null) {
            return new Standing(Phase.CANCELLED, unsigned, audience, null, null);
        }
        if (open == null) {
            return new Standing(Phase.DRAFT, unsigned, audience, null, null);
        }
        if (!open.complete(terms)) {
            return new Standing(Phase.PROPOSED, unsigned, audience, null, null);
        }
        var period = terms.terms().period();
        var start =
                period == null || period.start() == null ? open.lastSignedOn().orElseThrow() : period.start();
        return new Standing(Phase.CONCLUDED, frame.visibility(), audience, start, period == null ? null : period.end());
    }

    /// A draft is its owner's alone, and theirs who entered it for the owner; from its proposal on the parties see it.
    private static List<UUID> audience(TermsVersion terms, @Nullable Proposal open, Origin origin, UUID owner) {
        var parties = open == null
                ? Stream.<UUID>empty()
                : terms.terms().parties().stream().map(Party::partnerId);
        var clerk = origin.enteredFor(owner) ? Stream.ofNullable(origin.createdBy()) : Stream.<UUID>empty();
        return Stream.concat(parties, clerk).distinct().sorted().toList();
    }
}
