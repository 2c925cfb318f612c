package org.samverk.followup.evaluation.basis;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A measurement used is another by now, or none.
@Schema(name = "EvaluationBasisChange")
public record BasisChange(
        UUID measurementId,

        @Schema(description = "The version it has by now; of one that was deleted, that of its deletion")
        long version,

        @Schema(description = "When it was corrected or deleted, last")
        Instant changedAt) {}
