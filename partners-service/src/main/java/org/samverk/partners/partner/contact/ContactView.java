package org.samverk.partners.partner.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;

/// A contact as shown. It has no version of its own: its entity tag is the partner's.
@Schema(name = "Contact")
public record ContactView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "The partner's version")
        long version,

        @Schema(readOnly = true) UUID partnerId,
        ContactRole role,
        @Nullable String title,
        String email,
        @Nullable String phone,
        List<String> competences,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(description = "Who holds it, where that person wanted to be named") @Nullable
        String name,

        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return at(partnerId, id);
    }

    /// @param names of the partner's contacts, by their ids
    /// @param keeper whether the caller may change it
    public static ContactView of(Contact contact, UUID partner, long version, Map<UUID, String> names, boolean keeper) {
        var name = contact.name() == null ? null : names.get(contact.name().id());
        return new ContactView(
                contact.id(),
                version,
                partner,
                contact.role(),
                contact.title(),
                contact.email(),
                contact.phone(),
                contact.competences(),
                contact.validFrom(),
                contact.validTo(),
                name,
                links(contact.id(), partner, keeper, name != null));
    }

    private static String at(UUID partner, UUID contact) {
        return "/samverk/v1/partners/%s/contacts/%s".formatted(partner, contact);
    }

    private static Map<String, Link> links(UUID contact, UUID partner, boolean keeper, boolean named) {
        var self = at(partner, contact);
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("partner", Link.get("/samverk/v1/partners/" + partner));
        if (keeper) {
            links.put("update", new Link(self, "PUT"));
            links.put("delete", new Link(self, "DELETE"));
        }
        if (keeper && named) {
            links.put("erase-name", new Link(self + "/name", "DELETE"));
        }
        return links;
    }
}
