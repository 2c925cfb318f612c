package org.samverk.agreements.process.plan.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Localised;

/// What shows that a step is done.
@Schema(name = "ProcessStepEvidence")
public record StepEvidence(
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Schema(examples = "Folkhälsorapport 2026")
        String title,

        @Schema(description = "Where it is published") @Size(max = 2000) @Pattern(regexp = "https://[^\\s]+") @Nullable
        String url,

        @Schema(description = "Case or archive number", examples = "KS 2026/114")
        @Size(max = 200)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Nullable
        String reference) {}
