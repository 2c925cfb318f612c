package org.samverk.partners.partner.registered;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Reference;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.profile.Sector;

/// What other features know of a partner they refer to.
///
/// @param archived whether it is, or whoever took its place; a duplicate is what the partner that stayed is
/// @param currentId the partner itself, or whoever took its place
/// @param keeperId until it is confirmed, the partner whose user entered it and stands in for it
public record RegisteredPartner(
        UUID id,
        String name,
        PartnerKind kind,
        Sector sector,
        Country country,
        @Nullable UUID parentId,
        boolean archived,
        UUID currentId,
        @Nullable UUID keeperId) {
    public Reference reference() {
        return Reference.of(id, name, currentId);
    }
}
