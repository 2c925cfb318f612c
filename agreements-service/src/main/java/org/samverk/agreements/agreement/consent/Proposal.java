package org.samverk.agreements.agreement.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;

/// Terms laid before the parties, and the consents given to exactly them. Consents live and die with their proposal:
/// once it is closed they never count again, even when the same text is proposed anew.
///
/// @param stake absent in what was stored before it was kept, see `knowing`
/// @param amends absent for the first text
/// @param openUntil the last day on which it can be consented to
public record Proposal(
        int termsVersion,
        String termsHash,
        Instant proposedAt,
        @Nullable Closing closing,
        List<Consent> consents,
        @Nullable Stake stake,
        @Nullable Amends amends,
        @Nullable LocalDate openUntil) {

    public Proposal {
        consents = List.copyOf(consents);
    }

    /// How it came to nothing.
    public record Closing(Instant at, @Nullable String reason) {}

    public static Proposal of(
            TermsVersion terms, Stake stake, @Nullable Amends amends, @Nullable LocalDate openUntil, Instant now) {
        return new Proposal(terms.termsVersion(), terms.hash(), now, null, List.of(), stake, amends, openUntil);
    }

    public boolean open() {
        return closing == null;
    }

    public Proposal closed(@Nullable String reason, Instant now) {
        return new Proposal(
                termsVersion, termsHash, proposedAt, new Closing(now, reason), consents, stake, amends, openUntil);
    }

    public Proposal with(Consent consent) {
        return with(Stream.concat(consents.stream(), Stream.of(consent)).toList());
    }

    public Proposal answered(UUID consentId, Consent.Answer answer) {
        return with(consents.stream()
                .map(consent -> consent.id().equals(consentId) ? consent.answered(answer) : consent)
                .toList());
    }

    private Proposal with(List<Consent> changed) {
        return new Proposal(termsVersion, termsHash, proposedAt, closing, changed, stake, amends, openUntil);
    }

    /// The same, with what it turns on: that of its own terms where it was stored without.
    public Proposal knowing(AgreementTerms own) {
        return stake != null
                ? this
                : new Proposal(
                        termsVersion, termsHash, proposedAt, closing, consents, Stake.of(own), amends, openUntil);
    }

    public Optional<Consent> consent(UUID id) {
        return consents.stream().filter(consent -> consent.id().equals(id)).findFirst();
    }

    public Stream<Signer> signers() {
        return stake == null ? Stream.empty() : stake.signers().stream();
    }

    public Optional<Signer> signer(UUID partyId) {
        return signers().filter(signer -> signer.partyId().equals(partyId)).findFirst();
    }

    private Stream<Consent> counting(UUID partyId, Kind kind) {
        return consents.stream()
                .filter(Consent::counts)
                .filter(consent -> consent.kind() == kind && consent.partyId().equals(partyId));
    }

    public long signatures(UUID partyId) {
        return counting(partyId, Kind.SIGNATURE).count();
    }

    public boolean approvedBy(UUID partyId) {
        return counting(partyId, Kind.APPROVAL).findAny().isPresent();
    }

    /// Whether every party that must decide has: then it is signed.
    public boolean approved() {
        return signers().filter(Signer::decides).allMatch(signer -> approvedBy(signer.partyId()));
    }

    private boolean satisfied(Signer signer, Kind kind) {
        return switch (kind) {
            case SIGNATURE -> signatures(signer.partyId()) >= signer.signaturesRequired();
            case APPROVAL -> !signer.decides() || approvedBy(signer.partyId());
        };
    }

    /// Whether this consent of the party is still to be given: one person gives one signature only.
    public boolean awaits(Signer signer, Consent consent) {
        return consent.method() == Method.DIRECT
                ? awaits(signer, consent.kind(), consent.givenBy())
                : !satisfied(signer, consent.kind());
    }

    /// @param person pseudonym of a signatory who would consent here; absent for one nobody has heard of yet
    public boolean awaits(Signer signer, Kind kind, @Nullable UUID person) {
        return !satisfied(signer, kind)
                && counting(signer.partyId(), kind)
                        .noneMatch(earlier -> earlier.givenBy().equals(person));
    }

    /// Whether somebody may still enter one in the name of a party.
    public boolean recordable(Kind kind) {
        return signers().anyMatch(signer -> !satisfied(signer, kind) && !disputedBy(signer.partyId()));
    }

    /// Whether the party has said that what was given in its name is not its own, and has not taken that back.
    public boolean disputedBy(UUID partyId) {
        return consents.stream()
                .filter(consent -> consent.partyId().equals(partyId))
                .map(Consent::answer)
                .anyMatch(answer -> answer != null && answer.verdict() == Consent.Verdict.DISPUTED);
    }

    /// When the party it was given for last said that a consent is not its own.
    public Optional<Instant> disputedAt() {
        return consents.stream()
                .map(Consent::answer)
                .filter(answer -> answer != null && answer.verdict() == Consent.Verdict.DISPUTED)
                .map(answer -> Objects.requireNonNull(answer).at())
                .max(Comparator.naturalOrder());
    }

    /// Whether everybody it takes has consented to these very terms.
    public boolean complete() {
        return open()
                && signers().findAny().isPresent()
                && approved()
                && signers().allMatch(signer -> satisfied(signer, Kind.SIGNATURE));
    }

    /// The first day of its text, once complete.
    public LocalDate firstDay() {
        var agreed = amends == null ? Objects.requireNonNull(stake).start() : amends.inForceFrom();
        return agreed == null ? lastSignedOn().orElseThrow() : agreed;
    }

    public @Nullable LocalDate lastDay() {
        return stake == null ? null : stake.lastDay();
    }

    public Optional<LocalDate> lastSignedOn() {
        return consents.stream()
                .filter(consent -> consent.counts() && consent.kind() == Kind.SIGNATURE)
                .map(Consent::signedOn)
                .max(Comparator.naturalOrder());
    }
}
