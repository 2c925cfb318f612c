package org.samverk.partners.checklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;
import org.samverk.partners.checklist.content.ChecklistItem;
import org.samverk.partners.checklist.content.ChecklistKind;

/// A checklist as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Checklist")
record ChecklistView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        ChecklistKind kind,
        Map<String, String> title,
        List<ChecklistItem> items,

        @Schema(readOnly = true, description = "Whether an item has no text yet: then it cannot be answered")
        boolean blank,

        Visibility visibility,
        @Schema(readOnly = true) boolean archived,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return "/samverk/v1/checklists/" + id;
    }

    static ChecklistView of(ChecklistRow row, Actor actor) {
        var state = row.state();
        var content = state.content();
        return new ChecklistView(
                row.id(),
                row.version(),
                state.ownerPartnerId(),
                row.names().getOrDefault(state.ownerPartnerId(), new Reference(state.ownerPartnerId())),
                content.kind(),
                content.title(),
                content.items(),
                content.items().stream().anyMatch(item -> item.text() == null),
                Objects.requireNonNull(content.visibility()),
                state.archived(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(ChecklistRow row, Actor actor) {
        var self = "/samverk/v1/checklists/" + row.id();
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        if (ChecklistActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
            if (row.state().archived()) {
                links.put("restore", new Link(self + "/restorations", "POST"));
            } else {
                links.put("archive", new Link(self + "/archivals", "POST"));
            }
        }
        return links;
    }
}
