package org.samverk.agreements.agreement.consenting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Mandate;
import org.samverk.kit.value.Localised;

/// A party's signature, given here by its own signatory, or by another party's with a mandate.
@Schema(name = "SignatureContent")
record Signature(
        @Schema(description = "The party; needed only by who acts for several, or for another") @Nullable
        UUID partnerId,

        @Schema(description = "`termsHash` of the proposed terms as you read them: what you consent to")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String termsHash,

        @Schema(description = "The function you sign in; never a name", examples = "Chair of the regional council")
        @Size(max = 200)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Nullable
        String signatoryRole,

        @Schema(description = "By what you sign for a party you do not act for; that party may dispute it")
        @Valid
        @Nullable
        Mandate mandate) {}
