package org.samverk.agreements.process.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.content.ModelStep;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A model as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "CollaborationModel")
record ModelView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(description = "Whose it is; absent for what comes with the suite") @Nullable
        UUID ownerPartnerId,

        @Schema(readOnly = true) @Nullable Reference owner,
        @Nullable String code,
        Map<String, String> name,
        @Nullable Map<String, String> description,
        @Nullable String source,
        List<ModelStep> steps,
        @Nullable UUID originAreaId,
        Visibility visibility,
        List<ExternalId> externalIds,

        @Schema(readOnly = true, description = "Whether it comes with the suite: nobody changes it")
        boolean shipped,

        @Schema(readOnly = true) boolean archived,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    static String self(UUID id) {
        return "/samverk/v1/collaboration-models/" + id;
    }

    static ModelView of(ModelRow row, Actor actor) {
        return of(row, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static ModelView past(ModelRow row) {
        return of(row, reading(row.id()));
    }

    private static ModelView of(ModelRow row, Map<String, Link> links) {
        var state = row.state();
        var content = state.content();
        var owner = content.ownerPartnerId();
        return new ModelView(
                row.id(),
                row.version(),
                owner,
                owner == null ? null : row.names().of(owner),
                content.code(),
                content.name(),
                content.description(),
                content.source(),
                content.steps(),
                content.originAreaId(),
                Objects.requireNonNull(content.visibility()),
                content.externalIds(),
                state.shipped(),
                state.archived(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(UUID id) {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self(id)));
        links.put("history", Link.get(self(id) + "/history"));
        return links;
    }

    private static Map<String, Link> links(ModelRow row, Actor actor) {
        var self = self(row.id());
        var links = reading(row.id());
        links.put("scale-up", Link.get(self + "/scale-up"));
        links.put("plans", Link.get("/samverk/v1/process-plans?model=" + row.id()));
        if (ModelActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
            if (row.state().archived()) {
                links.put("restore", new Link(self + "/restorations", "POST"));
            } else {
                links.put("archive", new Link(self + "/archivals", "POST"));
            }
            if (!row.used()) {
                links.put("delete", new Link(self, "DELETE"));
            }
        }
        return links;
    }
}
