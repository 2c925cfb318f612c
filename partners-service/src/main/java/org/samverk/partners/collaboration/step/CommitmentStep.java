package org.samverk.partners.collaboration.step;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;

/// A move along the scale of commitment.
@Schema(name = "CommitmentStep")
@JsonIgnoreProperties({"number", "from", "recordedAt"})
record CommitmentStep(
        @NotNull CommitmentLevel to,

        @Schema(description = "By default today; never in the future, and not before the change it follows") @Nullable
        LocalDate date,

        @Schema(description = "Never names a person", examples = "The partnership agreement is signed")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
