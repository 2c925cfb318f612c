package org.samverk.followup.learning.cases.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a case is withdrawn.
@Schema(name = "CaseWithdrawal")
public record CaseWithdrawal(
        @Schema(description = "Kept where it can be erased") @NotBlank @Size(max = 2000)
        String reason) {}
