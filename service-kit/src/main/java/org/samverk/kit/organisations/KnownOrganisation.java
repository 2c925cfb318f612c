package org.samverk.kit.organisations;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Reference;

/// An organisation as last heard of.
/// @param kind a code of the register, such as MUNICIPALITY
/// @param identifiers in national registers, the primary one first, as DK_CVR:29190925
/// @param areas it governs or works in, as DK:REGION:1082
/// @param currentId the organisation itself, or whoever has taken its place
public record KnownOrganisation(
        UUID id,
        String name,
        String kind,
        Country country,
        List<String> identifiers,
        List<String> areas,
        UUID currentId) {
    /// Whether it has a number in a national register.
    public boolean numbered() {
        return !identifiers.isEmpty();
    }

    Reference reference() {
        return Reference.of(id, name, currentId);
    }
}
