package org.samverk.agreements.pilot.trial.content;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That the result of the analysis was laid before a partner.
@Schema(name = "PilotPresentation")
public record Presentation(
        @NotNull UUID partnerId,

        @Schema(description = "The day; not after today") @NotNull
        LocalDate on) {}
