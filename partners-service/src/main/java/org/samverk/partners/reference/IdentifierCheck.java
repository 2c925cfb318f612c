package org.samverk.partners.reference;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;

/// A number to check: a country, and the number as somebody wrote it.
@Schema(name = "IdentifierCheck")
record IdentifierCheck(
        @NotNull Country country,

        @Schema(description = "The scheme, where the country has several") @Nullable
        IdentifierScheme scheme,

        @NotBlank @Size(max = 100) @Schema(examples = "DK 29190925")
        String value) {

    /// What is known of a number from the number alone.
    @Schema(name = "IdentifierVerdict")
    record Verdict(
            @Schema(description = "Whether its form and check digit hold; never proves that it is registered")
            boolean valid,

            @Schema(description = "Absent for what could be a personal number", examples = "29190925") @Nullable
            String normalised,

            @Schema(description = "As people write it", examples = "29190925") @Nullable
            String formatted,

            @Schema(description = "As registers of org-id.guide name it", examples = "DK-CVR-29190925") @Nullable
            String orgId,

            @Schema(description = "ISO 6523", examples = "0184:DK29190925") @Nullable
            String iso6523,

            @Schema(description = "Why not: wrong-length, check-digit, personal-number")
            List<String> reasons) {}

    Verdict verdict() {
        var by = scheme == null ? IdentifierScheme.of(country) : scheme;
        var normalised = by.normalise(value);
        var faults = by.faults(normalised);
        if (by.country() != null && by.country() != country) {
            faults = List.of("other-country");
        }
        return faults.isEmpty()
                ? new Verdict(
                        true,
                        normalised,
                        by.formatted(normalised),
                        by.orgId(normalised).orElse(null),
                        by.iso6523(normalised).orElse(null),
                        List.of())
                : new Verdict(
                        false,
                        faults.contains(IdentifierScheme.PERSONAL_NUMBER) ? null : normalised,
                        null,
                        null,
                        null,
                        faults);
    }
}
