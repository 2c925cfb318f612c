package org.samverk.kit.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What another system calls an aggregate; unique per owner.
@Schema(name = "ExternalId")
public record ExternalId(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^:]+") @Schema(examples = "hr-system")
        String system,

        @NotBlank @Size(max = 200) @Schema(examples = "org-17")
        String value) {}
