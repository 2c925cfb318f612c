package org.samverk.agreements.pilot.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.area.AreaSides;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;

/// A project description as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "ProjectDescription")
record DescriptionView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) UUID developmentAreaId,
        @Nullable Map<String, String> assignment,
        @Nullable Map<String, String> implementation,
        @Nullable Map<String, String> followup,

        @Schema(readOnly = true, description = "Which version of the text this is, from 1")
        int textVersion,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {
    static final Act CHANGE = AreaSides.act("update");
    static final Act DELETE = AreaSides.act("delete");

    @Override
    public String self() {
        return self(developmentAreaId, id);
    }

    private static String self(UUID area, UUID id) {
        return "/samverk/v1/development-areas/%s/project-descriptions/%s".formatted(area, id);
    }

    static DescriptionView of(DescriptionRow row, Actor actor) {
        var state = row.state();
        return new DescriptionView(
                row.id(),
                row.version(),
                state.developmentAreaId(),
                state.content().assignment(),
                state.content().implementation(),
                state.content().followup(),
                state.textVersion(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(DescriptionRow row, Actor actor) {
        var area = row.state().developmentAreaId();
        var self = self(area, row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("versions", Link.get(self + "/versions"));
        links.put("development-area", Link.get("/samverk/v1/development-areas/" + area));
        if (CHANGE.allows(actor, row.state().sides())) {
            links.put(CHANGE.name(), new Link(self, "PUT"));
        }
        if (!row.used() && DELETE.allows(actor, row.state().sides())) {
            links.put(DELETE.name(), new Link(self, "DELETE"));
        }
        return links;
    }
}
