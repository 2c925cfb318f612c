package org.samverk.agreements.document;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Localised;

/// What is said of a document beside its bytes.
record DocumentUpload(
        @QueryParam("title")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Parameter(
                required = true,
                description = "What the document is called, in its own language; never a person's name",
                example = "Underskrevet original")
        String title,

        @QueryParam("documentType")
        @NotNull
        @Parameter(required = true, description = "What it is to the agreement", example = "SIGNED_ORIGINAL")
        DocumentType documentType,

        @QueryParam("termsVersion")
        @Min(1)
        @Parameter(
                description =
                        "Number of the text of the agreement that it belongs to, and is seen with; by default the one before the parties or, while none is, the one in force or being drafted",
                example = "1")
        @Nullable
        Integer termsVersion,

        @QueryParam("language")
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "a BCP 47 tag, as da or sv-FI")
        @Size(max = 35)
        @Parameter(description = "The language it is in, as a BCP 47 tag", example = "da")
        @Nullable
        String language,

        @QueryParam("fileName")
        @Size(max = 255)
        @Parameter(
                description =
                        "What to save it as. Path and invisible characters are left out, and an ending is added where it says something else than the content; without one it is named after the title.",
                example = "rygestop-underskrevet.pdf")
        @Nullable
        String fileName) {

    String nameToKeep() {
        return Objects.requireNonNullElse(fileName, title);
    }
}
