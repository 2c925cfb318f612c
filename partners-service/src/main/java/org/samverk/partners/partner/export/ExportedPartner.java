package org.samverk.partners.partner.export;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.partner.contact.Contact;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.IdentifierScheme;

/// What goes into an export of a partner, whatever its form.
///
/// @param otherNames in other languages
/// @param contacts those of the day; persons are not named
public record ExportedPartner(
        UUID id,
        String name,
        List<String> otherNames,
        PartnerKind kind,
        String sector,
        @Nullable String level,
        String country,
        String status,
        boolean confirmed,
        List<Identifier> numbers,
        List<AreaRef> areas,
        @Nullable UUID parentId,
        @Nullable String parentName,
        List<UUID> members,
        List<String> themes,
        List<String> externalIds,
        List<Contact> contacts,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public record Identifier(IdentifierScheme scheme, String value) {
        @Override
        public String toString() {
            return scheme + ":" + value;
        }
    }

    /// As in filters: SE-1496.
    static String code(AreaRef area) {
        return area.country() + "-" + area.code();
    }
}
