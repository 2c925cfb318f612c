package org.samverk.agreements.agreement.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.TermsVersion;

/// Terms laid before the parties, and the consents given to exactly them. Consents live and die with their proposal:
/// once it is closed they never count again, even when the same text is proposed anew.
public record Proposal(
        int termsVersion,
        String termsHash,
        Instant proposedAt,
        @Nullable Closing closing,
        List<Consent> consents) {

    public Proposal {
        consents = List.copyOf(consents);
    }

    /// How it came to nothing.
    public record Closing(Instant at, @Nullable String reason) {}

    public static Proposal of(int termsVersion, String termsHash, Instant now) {
        return new Proposal(termsVersion, termsHash, now, null, List.of());
    }

    public boolean open() {
        return closing == null;
    }

    public Proposal closed(@Nullable String reason, Instant now) {
        return new Proposal(termsVersion, termsHash, proposedAt, new Closing(now, reason), consents);
    }

    public Proposal with(Consent consent) {
        return new Proposal(
                termsVersion,
                termsHash,
                proposedAt,
                closing,
                Stream.concat(consents.stream(), Stream.of(consent)).toList());
    }

    public Proposal answered(UUID consentId, Consent.Answer answer) {
        return new Proposal(
                termsVersion,
                termsHash,
                proposedAt,
                closing,
                consents.stream()
                        .map(consent -> consent.id().equals(consentId) ? consent.answered(answer) : consent)
                        .toList());
    }

    public Optional<Consent> consent(UUID id) {
        return consents.stream().filter(consent -> consent.id().equals(id)).findFirst();
    }

    public Stream<Consent> counting(UUID partyId) {
        return consents.stream()
                .filter(Consent::counts)
                .filter(consent -> consent.partyId().equals(partyId));
    }

    public boolean signedBy(Party party) {
        return counting(party.partnerId()).count() >= party.signaturesRequired();
    }

    /// Whether this signature of the party is still to be given: one person gives one of them only.
    public boolean awaits(Party party, Consent consent) {
        return consent.method() == Method.DIRECT ? awaits(party, consent.givenBy()) : !signedBy(party);
    }

    /// @param person pseudonym of a signatory who would sign here; absent for one nobody has heard of yet
    public boolean awaits(Party party, @Nullable UUID person) {
        return !signedBy(party)
                && counting(party.partnerId())
                        .noneMatch(earlier -> earlier.givenBy().equals(person));
    }

    /// Whether the party has said that a signature recorded in its name is not its own, and has not taken that back.
    public boolean disputedBy(UUID partyId) {
        return consents.stream()
                .filter(consent -> consent.partyId().equals(partyId))
                .map(Consent::answer)
                .anyMatch(answer -> answer != null && answer.verdict() == Consent.Verdict.DISPUTED);
    }

    /// Whether every party of these terms has given every signature it must, to these very terms.
    public boolean complete(TermsVersion proposed) {
        var parties = proposed.terms().parties();
        return open()
                && termsHash.equals(proposed.hash())
                && !parties.isEmpty()
                && parties.stream().allMatch(this::signedBy);
    }

    public Optional<LocalDate> lastSignedOn() {
        return consents.stream().filter(Consent::counts).map(Consent::signedOn).max(Comparator.naturalOrder());
    }
}
