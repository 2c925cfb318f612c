package org.samverk.agreements.agreement.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One signature of one party, or its own decision, given to the terms of the proposal it belongs to.
///
/// @param kind absent in what was stored before there were decisions, which are signatures
/// @param signedOn the day it was given, in the agreement's zone
/// @param givenBy pseudonym of who entered it, so that two signatures of one party are those of two people
/// @param givenFor the partner whose user entered it; absent when a registrar without one did
/// @param evidence where it can be seen, when it was given elsewhere
/// @param reference of a decision: its number where it was taken
/// @param mandate by what somebody else gave it for the party
/// @param answer what the party itself says of what others entered in its name
public record Consent(
        UUID id,
        UUID partyId,
        Kind kind,
        Method method,
        LocalDate signedOn,
        Instant givenAt,
        UUID givenBy,
        @Nullable UUID givenFor,
        @Nullable String signatoryRole,
        @Nullable Medium medium,
        @Nullable Evidence evidence,
        @Nullable String reference,
        @Nullable Mandate mandate,
        @Nullable Answer answer) {
    public Consent {
        kind = Objects.requireNonNullElse(kind, Kind.SIGNATURE);
    }

    public enum Kind {
        SIGNATURE,
        /// What a party's board or council decided.
        APPROVAL
    }

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

    /// Whether somebody else than the party's own signatory gave or entered it: the party may say what it thinks of
    /// that.
    public boolean isInTheNameOfAnother() {
        return method == Method.RECORDED || mandate != null;
    }

    Consent answered(Answer given) {
        return new Consent(
                id,
                partyId,
                kind,
                method,
                signedOn,
                givenAt,
                givenBy,
                givenFor,
                signatoryRole,
                medium,
                evidence,
                reference,
                mandate,
                given);
    }
}
