package org.samverk.agreements.agreement.consenting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent.Medium;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.kit.value.Localised;

/// A signature given elsewhere, on paper for example, entered with what proves it.
@Schema(name = "RecordedSignatureContent")
record RecordedSignature(
        @NotNull @Schema(description = "The party that signed")
        UUID partnerId,

        @Schema(description = "`termsHash` of the agreement whose text is the one signed")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String termsHash,

        @NotNull @Schema(description = "Not after today; may lie before the proposal")
        LocalDate signedOn,

        @Size(max = 200) @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE) @Nullable
        String signatoryRole,

        @Nullable Medium medium,
        @NotNull @Valid Evidence evidence) {}
