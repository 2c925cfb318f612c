package org.samverk.kit.organisations;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Reference;

/// An organisation as last heard of.
/// @param kind a code of the register, such as MUNICIPALITY
/// @param numbered whether it has a number in a national register
/// @param areas it governs or works in, as DK:REGION:1082
/// @param currentId the organisation itself, or whoever has taken its place
public record KnownOrganisation(
        UUID id, String name, String kind, Country country, boolean numbered, List<String> areas, UUID currentId) {
    Reference reference() {
        return Reference.of(id, name, currentId);
    }
}
