package org.samverk.agreements.pilot.trial.keeping;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.agreements.pilot.trial.content.PilotStatus;

/// A step of a pilot.
@Schema(name = "PilotAdvance")
record Advance(
        @Schema(description = "One of the pilot's `nextStatuses`") @NotNull
        PilotStatus to) {}
