package org.samverk.agreements.agreement.terms;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Localised;

/// What the parties have written of a matter that nothing here counts or compares.
@Schema(name = "AgreementClause")
public record Clause(
        @NotNull Matter matter,

        @Schema(description = "Its heading, where it is not that of its matter")
        @Localised(max = 300, oneLine = true)
        @Nullable
        Map<String, String> title,

        @NotNull @Localised Map<String, String> text) {

    @Schema(name = "ClauseMatter")
    public enum Matter {
        ORGANISATION,
        COMMUNICATION,
        DATA_PROTECTION,
        DOCUMENTATION,
        INSURANCE,
        CHANGES,
        DISPUTES,
        FORCE_MAJEURE,
        TERMINATION,
        OTHER
    }
}
