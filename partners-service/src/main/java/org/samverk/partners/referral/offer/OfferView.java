package org.samverk.partners.referral.offer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;
import org.samverk.partners.partner.contact.ContactRole;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.referral.offer.content.Capacity;
import org.samverk.partners.referral.offer.content.OfferStatus;
import org.samverk.partners.referral.offer.content.OfferType;

/// An offer as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Offer")
record OfferView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID partnerId,
        @Schema(readOnly = true) Reference partner,
        Map<String, String> title,
        @Nullable Map<String, String> description,
        OfferType type,
        List<String> themes,
        List<String> targetGroups,
        List<AreaRef> areas,
        @Nullable Capacity capacity,
        @Nullable ContactRole contactRole,
        @Nullable String url,
        Visibility visibility,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) OfferStatus status,

        @Schema(readOnly = true, description = "How many pathways lead to it and have not ended, of those you may see")
        long pathwayCount,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/offers/" + id;
    }

    static OfferView of(OfferRow row, Actor actor) {
        var state = row.state();
        var content = state.content();
        return new OfferView(
                row.id(),
                row.version(),
                state.partnerId(),
                row.partner(),
                content.title(),
                content.description(),
                content.type(),
                content.themes(),
                content.targetGroups(),
                content.areas(),
                content.capacity(),
                content.contactRole(),
                content.url(),
                Objects.requireNonNull(content.visibility()),
                content.externalIds(),
                state.status(),
                row.pathways(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(OfferRow row, Actor actor) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("pathways", Link.get("/samverk/v1/referral-pathways?offer=" + row.id()));
        links.put("contacts", Link.get(contacts(row)));
        if (OfferActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
            if (!row.referred()) {
                links.put("delete", new Link(self, "DELETE"));
            }
            if (row.state().status() == OfferStatus.CLOSED) {
                links.put("reopen", new Link(self + "/reopenings", "POST"));
            } else if (!row.ledTo()) {
                links.put("close", new Link(self + "/closures", "POST"));
            }
        }
        return links;
    }

    /// Of whoever offers it now.
    private static String contacts(OfferRow row) {
        var partner = row.partner();
        var role = row.state().content().contactRole();
        return "/samverk/v1/partners/%s/contacts%s"
                .formatted(
                        partner.currentPartnerId() == null ? partner.id() : partner.currentPartnerId(),
                        role == null ? "" : "?role=" + role);
    }
}
