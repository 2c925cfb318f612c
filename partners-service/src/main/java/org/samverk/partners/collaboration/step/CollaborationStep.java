package org.samverk.partners.collaboration.step;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When a step was taken, and why.
@Schema(name = "CollaborationStep")
record CollaborationStep(
        @Schema(description = "By default today; never in the future, and not before the step it follows") @Nullable
        LocalDate date,

        @Schema(description = "Never names a person", examples = "Both boards have decided") @Size(max = 2000) @Nullable
        String reason) {}
