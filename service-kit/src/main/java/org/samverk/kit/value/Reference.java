package org.samverk.kit.value;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organisation elsewhere, by the id it was written under and the name it is last known by.
@Schema(name = "Reference")
public record Reference(
        UUID id,
        @Nullable String name,

        @Schema(description = "Whoever has taken its place, where somebody has") @Nullable
        UUID currentPartnerId) {
    /// @param currentId the organisation itself, or whoever has taken its place
    public static Reference of(UUID id, String name, UUID currentId) {
        return new Reference(id, name, currentId.equals(id) ? null : currentId);
    }

    /// One of whom nothing is known but the id.
    public Reference(UUID id) {
        this(id, null, null);
    }
}
