package org.samverk.partners.forum.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// Where the forum's goals and mandate are written down.
@Schema(name = "MandateDocument")
public record MandateDocument(
        @NotBlank @Size(max = 300) String title,

        @Schema(description = "Case or document number where it was decided", examples = "KS 2026/114 § 27")
        @Size(max = 200)
        @Nullable
        String reference,

        @Schema(examples = "https://dokument.example/mandat.pdf")
        @Size(max = 2000)
        @Pattern(regexp = "https://\\S+", message = "an https address")
        @Nullable
        String url) {

    @Blames("reference")
    @Schema(hidden = true)
    @AssertTrue(message = "a reference, an address, or both say where it is")
    boolean isReferenceOrUrlGiven() {
        return (reference != null && !reference.isBlank()) || url != null;
    }
}
