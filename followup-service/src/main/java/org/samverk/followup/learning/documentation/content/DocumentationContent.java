package org.samverk.followup.learning.documentation.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.Subject;

/// What is said in an entry: the body of POST and PUT. Its text is kept where it can be erased.
@Schema(name = "DocumentationContent")
@JsonIgnoreProperties({"id", "version", "ownerPartnerId", "owner", "createdAt", "updatedAt", "_links"})
public record DocumentationContent(
        @Schema(description = "What it documents: whoever sees that sees the entry, and nobody else") @NotNull @Valid
        Subject subject,

        @Schema(description = "The day it tells of") @NotNull
        LocalDate date,

        @Schema(description = "What happened. Kept where it can be erased.") @NotBlank @Size(max = 10_000)
        String text,

        @NotNull DocumentationKind kind,

        @Schema(description = "Where a picture or a paper is kept")
        @Size(max = 2000)
        @Pattern(regexp = "https://\\S+", message = "an https address")
        @Nullable
        String url) {}
