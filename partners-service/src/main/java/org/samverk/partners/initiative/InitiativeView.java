package org.samverk.partners.initiative;

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
import org.samverk.partners.initiative.content.InitiativePeriod;
import org.samverk.partners.partner.contact.ContactRole;
import org.samverk.partners.reference.AreaRef;

/// An initiative as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Initiative")
record InitiativeView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(description = "The unit that does it") UUID partnerId,

        @Schema(readOnly = true) Reference partner,

        @Schema(readOnly = true, description = "Whoever took the unit's place; absent when it is there itself")
        @Nullable
        UUID currentPartnerId,

        Map<String, String> title,
        @Nullable Map<String, String> description,
        List<String> themes,
        List<String> targetGroups,
        List<AreaRef> areas,
        @Nullable InitiativePeriod period,
        @Nullable ContactRole contactRole,
        @Nullable String source,
        Visibility visibility,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) boolean archived,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/existing-initiatives/" + id;
    }

    static InitiativeView of(InitiativeRow row, Actor actor) {
        var state = row.state();
        var content = state.content();
        return new InitiativeView(
                row.id(),
                row.version(),
                state.partnerId(),
                Reference.of(state.partnerId(), row.partnerName(), row.currentId()),
                row.currentId().equals(state.partnerId()) ? null : row.currentId(),
                content.title(),
                content.description(),
                content.themes(),
                content.targetGroups(),
                content.areas(),
                content.period(),
                content.contactRole(),
                content.source(),
                Objects.requireNonNull(content.visibility()),
                content.externalIds(),
                state.archived(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(InitiativeRow row, Actor actor) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        if (InitiativeActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
            if (row.state().archived()) {
                links.put("restore", new Link(self + "/restorations", "POST"));
            } else {
                links.put("archive", new Link(self + "/archivals", "POST"));
            }
            links.put("delete", new Link(self, "DELETE"));
        }
        return links;
    }
}
