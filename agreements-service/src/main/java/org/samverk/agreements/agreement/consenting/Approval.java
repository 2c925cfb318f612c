package org.samverk.agreements.agreement.consenting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Mandate;
import org.samverk.kit.value.Localised;

/// What a party's board or council has decided on the proposed terms.
@Schema(name = "ApprovalContent")
record Approval(
        @Schema(description = "The party; needed only by who acts for several, or for another") @Nullable
        UUID partnerId,

        @Schema(description = "`termsHash` of the proposed terms that were decided on")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String termsHash,

        @NotNull @Schema(description = "REJECTED ends the proposal")
        Outcome outcome,

        @Schema(description = "By default today") @Nullable LocalDate decidedOn,

        @Schema(description = "Number of the decision where it was taken", examples = "KS 2026 § 45")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        String reference,

        @Schema(description = "Who decided; never a person's name", examples = "Municipal council")
        @Size(max = 200)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Nullable
        String body,

        @Size(max = 2000) @Nullable String reason,

        @Schema(description = "By what you enter it for a party you do not act for") @Valid @Nullable
        Mandate mandate) {}
