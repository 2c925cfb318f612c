package org.samverk.agreements.agreement.consent;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Localised;

/// Where a signature given elsewhere can be seen.
@Schema(name = "SignatureEvidence")
public record Evidence(
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Schema(examples = "Signed original, page 4")
        String title,

        @Schema(description = "Case or archive number", examples = "2021-0417-03")
        @Size(max = 200)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Nullable
        String reference,

        @Schema(description = "Where it is published") @Size(max = 2000) @Pattern(regexp = "https://[^\\s]+") @Nullable
        String url,

        @Schema(description = "SHA-256 of the document, lower-case hex") @Pattern(regexp = "[0-9a-f]{64}") @Nullable
        String sha256,

        @Schema(description = "The document of the agreement that it is, where it was uploaded") @Nullable
        UUID documentId) {

    @Blames("reference")
    @Schema(hidden = true)
    @AssertTrue(message = "a reference, a url or a document says where to find it")
    boolean isReferenceOrUrl() {
        return reference != null || url != null || documentId != null;
    }
}
