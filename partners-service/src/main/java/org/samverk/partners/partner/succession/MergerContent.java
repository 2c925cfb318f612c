package org.samverk.partners.partner.succession;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Says which partner a duplicate is.
@Schema(name = "PartnerMerger")
public record MergerContent(
        @NotNull @Schema(description = "The partner that stays")
        UUID into,

        @Size(max = 2000) @Schema(description = "Name no persons here; it is kept for good") @Nullable
        String reason) {}
