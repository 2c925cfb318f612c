package org.samverk.agreements.agreement.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Localised;

/// By what somebody else consents for a party.
@Schema(name = "Mandate")
public record Mandate(
        @Schema(description = "The decision or power of attorney that gives it", examples = "Delegation KS 2026 § 45")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        String reference,

        @Schema(description = "When it was given: today, or before") @Nullable
        LocalDate givenOn,

        @Schema(description = "Where it is published") @Size(max = 2000) @Pattern(regexp = "https://[^\\s]+") @Nullable
        String url) {
    public boolean after(LocalDate day) {
        return givenOn != null && givenOn.isAfter(day);
    }
}
