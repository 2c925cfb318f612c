package org.samverk.partners.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.ExternalId;
import org.samverk.partners.reference.AreaRef;

/// A partner as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Partner")
record PartnerView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        String name,
        Map<String, String> names,
        Country country,
        PartnerKind kind,
        Sector sector,
        @Nullable PartnerLevel level,
        List<PartnerIdentifier> identifiers,
        List<AreaRef> areas,
        @Nullable UUID parentPartnerId,
        @Schema(readOnly = true) @Nullable Reference parent,
        List<String> themes,
        List<ExternalId> externalIds,
        @Nullable Boolean isIdeburen,
        @Schema(readOnly = true) PartnerStatus status,

        @Schema(readOnly = true, description = "Whether a registrar has confirmed it")
        boolean confirmed,

        @Schema(readOnly = true) boolean archived,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    /// Another partner, by id and name.
    @Schema(name = "PartnerReference")
    record Reference(UUID id, @Nullable String name) {}

    @Override
    public String self() {
        return "/samverk/v1/partners/" + id;
    }

    static PartnerView of(PartnerRow row, Actor actor) {
        var state = row.state();
        var content = state.content();
        return new PartnerView(
                row.id(),
                row.version(),
                content.name(),
                content.names(),
                content.country(),
                content.kind(),
                content.sector() == null ? content.kind().usualSector() : content.sector(),
                content.level(),
                content.identifiers(),
                content.areas(),
                content.parentPartnerId(),
                content.parentPartnerId() == null ? null : new Reference(content.parentPartnerId(), row.parentName()),
                content.themes(),
                content.externalIds(),
                content.isIdeburen(),
                state.status(),
                state.confirmed(),
                state.archived(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(PartnerRow row, Actor actor) {
        var self = "/samverk/v1/partners/" + row.id();
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        if (PartnerActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
        }
        PartnerActs.transitions(row.state())
                .filter(act -> act.allows(actor, row))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + PartnerActs.noun(act), "POST")));
        return links;
    }
}
