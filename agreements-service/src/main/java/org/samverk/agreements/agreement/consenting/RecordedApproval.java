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
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.kit.value.Localised;

/// A party's decision, entered by the owner or a registrar with what proves it.
@Schema(name = "RecordedApprovalContent")
record RecordedApproval(
        @NotNull @Schema(description = "The party that decided")
        UUID partnerId,

        @Schema(description = "`termsHash` of the proposed terms that were decided on")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String termsHash,

        @NotNull @Schema(description = "REJECTED ends the proposal")
        Outcome outcome,

        @NotNull @Schema(description = "Not after today; may lie before the proposal")
        LocalDate decidedOn,

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
        @NotNull @Valid Evidence evidence) {}
