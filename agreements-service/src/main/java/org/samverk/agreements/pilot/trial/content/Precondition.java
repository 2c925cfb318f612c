package org.samverk.agreements.pilot.trial.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What must be so with one of the founding partners before others are offered the pilot.
@Schema(name = "PilotPrecondition")
public record Precondition(
        @Schema(
                description = "SHARED_INSIGHT, PRIORITISED_IN_GOAL_DOCUMENTS, or a code of your own",
                examples = "SHARED_INSIGHT")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "a code in capitals, as SHARED_INSIGHT")
        String code,

        @Schema(description = "With whom: one of the founding partners") @NotNull
        UUID partnerId,

        @Schema(description = "Whether it is so", defaultValue = "false")
        Boolean met,

        @Schema(description = "What shows it", examples = "Mål och resursplan 2027, s. 14") @Size(max = 500) @Nullable
        String reference) {
    /// Needed of every founding partner, also where nobody has entered them.
    public static final List<String> ALWAYS = List.of("SHARED_INSIGHT", "PRIORITISED_IN_GOAL_DOCUMENTS");

    public Precondition {
        met = met != null && met;
    }

    /// What stands in a document is shown by it.
    public boolean undocumented() {
        return met && code.equals("PRIORITISED_IN_GOAL_DOCUMENTS") && (reference == null || reference.isBlank());
    }

    record Key(String code, UUID partnerId) {}

    Key key() {
        return new Key(code, partnerId);
    }
}
