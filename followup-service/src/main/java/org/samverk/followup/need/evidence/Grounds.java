package org.samverk.followup.need.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why something is done, or what shows it. Kept apart from the history, so that it can be erased.
@Schema(name = "NeedGrounds")
public record Grounds(
        @NotBlank @Size(max = 2000) @Schema(examples = "The survey of 2029 shows half as many daily smokers")
        String reason) {}
