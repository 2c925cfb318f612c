package org.samverk.partners.partner.succession;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Says why a succession that has begun was a mistake.
@Schema(name = "PartnerSuccessionWithdrawal")
public record WithdrawalContent(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "Name no persons here; it is kept for good",
                examples = "Entered for the wrong association")
        String reason) {}
