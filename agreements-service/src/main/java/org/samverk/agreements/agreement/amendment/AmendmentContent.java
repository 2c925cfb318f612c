package org.samverk.agreements.agreement.amendment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.kit.value.Localised;

/// Another text in the place of the one in force.
@Schema(name = "AmendmentContent")
record AmendmentContent(
        @Schema(description = "The whole text as it is to be; what has an id keeps it") @NotNull @Valid
        AgreementTerms terms,

        @Schema(description = "Its first day; by default the day of the last signature") @Nullable
        LocalDate inForceFrom,

        @Schema(description = "Why") @Localised(max = 2000) @Nullable
        Map<String, String> rationale,

        @Schema(description = "The last day on which it can be consented to; absent: until somebody takes it back")
        @Nullable
        LocalDate openUntil) {}
