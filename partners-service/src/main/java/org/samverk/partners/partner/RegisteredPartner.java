package org.samverk.partners.partner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Reference;

/// What other features know of a partner they refer to.
///
/// @param currentId the partner itself, or whoever took its place
public record RegisteredPartner(
        UUID id,
        String name,
        PartnerKind kind,
        Sector sector,
        Country country,
        @Nullable UUID parentId,
        UUID currentId) {
    public Reference reference() {
        return new Reference(id, name, currentId.equals(id) ? null : currentId);
    }
}
