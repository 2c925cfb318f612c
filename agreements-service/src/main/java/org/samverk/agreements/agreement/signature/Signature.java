package org.samverk.agreements.agreement.signature;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A party's signature, given here by its own signatory.
@Schema(name = "SignatureContent")
record Signature(
        @Schema(description = "The party; needed only by who acts for several") @Nullable
        UUID partnerId,

        @Schema(description = "`termsHash` of the agreement as you read it: what you consent to")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String termsHash,

        @Schema(description = "The function you sign in; never a name", examples = "Chair of the regional council")
        @Size(max = 200)
        @Nullable
        String signatoryRole) {}
