package org.samverk.partners.partner;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Another partner, by id and name.
@Schema(name = "PartnerReference")
record PartnerReference(
        UUID id,
        @Nullable String name,

        @Schema(description = "Whoever has taken its place, where somebody has") @Nullable
        UUID currentPartnerId) {}
