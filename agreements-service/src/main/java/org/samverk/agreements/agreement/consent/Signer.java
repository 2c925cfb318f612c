package org.samverk.agreements.agreement.consent;

import java.util.UUID;
import org.samverk.agreements.agreement.terms.Party;

/// What is asked of one party before a text holds.
///
/// @param decides whether a decision of its own must approve it first
public record Signer(UUID partyId, int signaturesRequired, boolean decides) {
    static Signer of(Party party) {
        return new Signer(party.partnerId(), party.signaturesRequired(), party.decides());
    }
}
