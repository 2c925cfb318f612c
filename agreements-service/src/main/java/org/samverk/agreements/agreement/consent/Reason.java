package org.samverk.agreements.agreement.consent;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why something was done. Never names a person.
@Schema(name = "Reason")
public record Reason(
        @Size(max = 2000) @Schema(examples = "The text was never put to the board") @Nullable
        String reason) {
    /// What was said, or nothing where no body was sent.
    public static Reason of(@Nullable Reason sent) {
        return sent == null ? new Reason(null) : sent;
    }
}
