package org.samverk.followup.evaluation.keeping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an evaluation is taken up again. Never names a person.
@Schema(name = "ReopeningReason")
record ReopeningReason(
        @NotBlank @Size(max = 2000) @Schema(examples = "The figures of the second half-year have come in")
        String reason) {}
