package org.samverk.agreements.agreement.shown;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.consent.Signer;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.organisations.reference.References;

/// How far one party has come with what it is asked for.
///
/// @param partyRole in the text that is shown; absent for one that it leaves out
@Schema(name = "AgreementPartyStanding")
record PartyView(
        UUID partnerId,
        @Nullable String name,

        @Schema(description = "Whoever has taken its place, where somebody has") @Nullable
        UUID currentPartnerId,

        @Schema(description = "Absent for a party the text would leave out")
        Party.@Nullable Role partyRole,

        @Schema(description = "Whether a decision of its own must approve the terms before anybody signs")
        boolean requiresDecision,

        @Schema(description = "Whether it has")
        boolean approved,

        int signaturesRequired,
        long signaturesGiven) {

    /// @param proposal absent while the text is a draft
    static List<PartyView> of(AgreementTerms terms, @Nullable Proposal proposal, References names) {
        return proposal == null
                ? terms.parties().stream().map(party -> draft(party, names)).toList()
                : proposal.signers()
                        .map(signer -> asked(signer, terms, proposal, names))
                        .toList();
    }

    private static PartyView draft(Party party, References names) {
        var named = names.of(party.partnerId());
        return new PartyView(
                party.partnerId(),
                named.name(),
                named.currentPartnerId(),
                party.partyRole(),
                party.decides(),
                false,
                party.signaturesRequired(),
                0);
    }

    private static PartyView asked(Signer signer, AgreementTerms terms, Proposal proposal, References names) {
        var named = names.of(signer.partyId());
        return new PartyView(
                signer.partyId(),
                named.name(),
                named.currentPartnerId(),
                terms.party(signer.partyId()).map(Party::partyRole).orElse(null),
                signer.decides(),
                proposal.approvedBy(signer.partyId()),
                signer.signaturesRequired(),
                proposal.signatures(signer.partyId()));
    }
}
