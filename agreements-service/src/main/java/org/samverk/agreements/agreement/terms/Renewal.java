package org.samverk.agreements.agreement.terms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.agreements.agreement.deadline.Length;

/// What happens when its end has come and nobody has given notice.
@Schema(name = "AgreementRenewal")
public record Renewal(
        @NotNull @Schema(description = "Whether it goes on by itself, without anybody signing again")
        Boolean automatic,

        @NotNull
        @Pattern(regexp = Length.FORM, message = Length.FORM_IN_WORDS)
        @Schema(description = "How long each renewed term is (ISO 8601)", examples = "P1Y")
        String length) {}
