package org.samverk.agreements.agreement.commitment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.fact.ObligationOutcome.Outcome;

/// What became of an obligation.
@Schema(name = "ObligationOutcomeContent")
record OutcomeContent(
        @NotNull Outcome outcome,

        @Schema(
                description =
                        "By default today, and never later; kept or broken from the first day of the agreement on, released from when all have signed")
        @Nullable
        LocalDate on,

        @Size(max = 2000) @Nullable String note) {}
