package org.samverk.agreements.agreement.consent;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Party;

/// What a proposal turns on beside the consents, kept with it: its text may not be at hand later.
///
/// @param signers whose consent it takes: its own parties, and those of the text it takes the place of
/// @param start the first day of its period; absent when that is the day of the last signature
/// @param lastDay the last day in force if nobody ends it before; absent when it runs on
public record Stake(
        List<Signer> signers,
        @Nullable LocalDate start,
        @Nullable LocalDate lastDay) {
    public Stake {
        signers = List.copyOf(signers);
    }

    public static Stake of(AgreementTerms terms) {
        return of(terms, List.of());
    }

    /// @param before those who agreed on the text it is to take the place of
    public static Stake of(AgreementTerms terms, List<Party> before) {
        var signers = new LinkedHashMap<UUID, Signer>();
        Stream.concat(terms.parties().stream(), before.stream())
                .map(Signer::of)
                .forEach(signer -> signers.putIfAbsent(signer.partyId(), signer));
        return new Stake(List.copyOf(signers.values()), terms.period().start(), terms.lastDay());
    }
}
