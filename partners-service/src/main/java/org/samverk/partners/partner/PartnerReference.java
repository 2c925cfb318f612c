package org.samverk.partners.partner;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Another partner, by id and name.
@Schema(name = "PartnerReference")
public record PartnerReference(
        UUID id,
        @Nullable String name,

        @Schema(description = "Whoever has taken its place, where somebody has") @Nullable
        UUID currentPartnerId) {
    /// @param currentId the partner itself, or whoever took its place
    public static PartnerReference of(UUID id, String name, UUID currentId) {
        return new PartnerReference(id, name, currentId.equals(id) ? null : currentId);
    }
}
