package org.samverk.followup.indicator.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorActs;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A data source as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "DataSource")
record DataSourceView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        String code,
        Map<String, String> name,
        @Nullable String publisher,
        @Nullable Integer intervalYears,
        @Nullable Integer lastEdition,

        @Schema(readOnly = true, description = "Year in which the next edition is to come, where that is known")
        @Nullable
        Integer nextEdition,

        @Nullable String url,
        Visibility visibility,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    public static String self(UUID id) {
        return "/samverk/v1/data-sources/" + id;
    }

    public static DataSourceView of(DataSourceRow row, Actor actor) {
        return of(row, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static DataSourceView past(DataSourceRow row) {
        return of(row, reading(row));
    }

    private static DataSourceView of(DataSourceRow row, Map<String, Link> links) {
        var content = row.state().content();
        return new DataSourceView(
                row.id(),
                row.version(),
                content.owner(),
                row.names().of(content.owner()),
                content.code(),
                content.name(),
                content.publisher(),
                content.intervalYears(),
                content.lastEdition(),
                content.following(),
                content.url(),
                content.wanted(),
                content.externalIds(),
                row.state().createdAt(),
                row.state().updatedAt(),
                links);
    }

    private static Map<String, Link> reading(DataSourceRow row) {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self(row.id())));
        links.put("history", Link.get(self(row.id()) + "/history"));
        return links;
    }

    private static Map<String, Link> links(DataSourceRow row, Actor actor) {
        var self = self(row.id());
        var links = reading(row);
        links.put("indicators", Link.get("/samverk/v1/indicators?dataSource=" + row.id()));
        if (IndicatorActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
            if (!row.used()) {
                links.put("delete", new Link(self, "DELETE"));
            }
        }
        return links;
    }
}
