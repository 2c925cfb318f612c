package org.samverk.agreements.agreement.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of an obligation, as somebody who answers for it says. The newest counts.
///
/// @param on a day in the agreement's zone
/// @param enteredFor the partner whose user entered it
public record ObligationOutcome(
        UUID obligationId, Outcome outcome, LocalDate on, @Nullable String note, UUID enteredFor, Instant enteredAt) {
    @Schema(name = "ObligationOutcome")
    public enum Outcome {
        FULFILLED,
        BREACHED,
        /// The others no longer ask for it.
        RELEASED
    }
}
