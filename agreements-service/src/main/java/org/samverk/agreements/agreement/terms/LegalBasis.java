package org.samverk.agreements.agreement.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Localised;

/// A law the agreement stands on.
@Schema(name = "LegalBasis")
public record LegalBasis(
        @NotNull Country country,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Schema(examples = "sundhedsloven")
        String act,

        @Size(max = 100)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Schema(examples = "§ 119")
        @Nullable
        String section,

        @Schema(description = "How the law bears on the agreement") @Size(max = 1000) @Nullable
        String relation) {}
