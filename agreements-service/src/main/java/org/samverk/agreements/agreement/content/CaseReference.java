package org.samverk.agreements.agreement.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.value.Localised;

/// The number under which one party files it: diarienummer, sagsnummer.
@Schema(name = "CaseReference")
public record CaseReference(
        @NotNull UUID partnerId,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Schema(examples = "24/01417")
        String reference) {}
