package org.samverk.agreements.agreement.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One signature of one party, given to the terms of the proposal it belongs to.
///
/// @param signedOn a day in the agreement's zone
/// @param givenBy pseudonym of who entered it, so that two signatures of one party are those of two people
/// @param givenFor the partner whose user entered it; absent when a registrar without one did
/// @param evidence where it can be seen, when it was given elsewhere
/// @param answer what the party itself says of a signature recorded in its name
public record Consent(
        UUID id,
        UUID partyId,
        Method method,
        LocalDate signedOn,
        Instant givenAt,
        UUID givenBy,
        @Nullable UUID givenFor,
        @Nullable String signatoryRole,
        @Nullable Medium medium,
        @Nullable Evidence evidence,
        @Nullable Answer answer) {

    public enum Method {
        /// By the party's own signatory, here.
        DIRECT,
        /// Given elsewhere and entered by the owner or a registrar.
        RECORDED
    }

    public enum Medium {
        INK,
        E_SIGNATURE
    }

    public enum Verdict {
        CONFIRMED,
        DISPUTED
    }

    public record Answer(
            Verdict verdict, Instant at, @Nullable String reason) {}

    /// Whether it stands: a disputed one does not.
    public boolean counts() {
        return answer == null || answer.verdict() == Verdict.CONFIRMED;
    }

    Consent answered(Answer given) {
        return new Consent(
                id, partyId, method, signedOn, givenAt, givenBy, givenFor, signatoryRole, medium, evidence, given);
    }
}
