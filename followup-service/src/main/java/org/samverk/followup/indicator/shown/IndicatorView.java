package org.samverk.followup.indicator.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorActs;
import org.samverk.followup.indicator.IndicatorRow;
import org.samverk.followup.indicator.content.Dimension;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.content.IndicatorSource;
import org.samverk.followup.indicator.content.IndicatorTarget;
import org.samverk.followup.indicator.content.Polarity;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// An indicator as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Indicator")
public record IndicatorView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        String code,
        Map<String, String> name,
        @Nullable Map<String, String> definition,
        @Nullable Map<String, String> unit,
        ValueType valueType,
        Polarity polarity,
        IndicatorContent.Kind kind,
        IndicatorContent.Scope scope,
        IndicatorContent.@Nullable RbaQuadrant rbaQuadrant,
        IndicatorSource source,
        List<Dimension> dividedBy,
        Frequency frequency,
        List<String> themes,
        List<IndicatorTarget> targets,
        Visibility visibility,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    private static final List<String> READ = List.of("measurements", "series", "trend", "attainment", "gap", "imports");

    @Override
    public String self() {
        return self(id);
    }

    public static String self(UUID id) {
        return "/samverk/v1/indicators/" + id;
    }

    public static IndicatorView of(IndicatorRow row, Actor actor) {
        return of(row, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static IndicatorView past(IndicatorRow row) {
        return of(row, reading(row));
    }

    private static IndicatorView of(IndicatorRow row, Map<String, Link> links) {
        var content = row.state().content();
        return new IndicatorView(
                row.id(),
                row.version(),
                content.owner(),
                row.names().of(content.owner()),
                content.code(),
                content.name(),
                content.definition(),
                content.unit(),
                content.valueType(),
                content.polarity(),
                content.kind(),
                content.scope(),
                content.rbaQuadrant(),
                content.source(),
                content.dividedBy(),
                content.frequency(),
                content.themes(),
                content.targets(),
                content.wanted(),
                content.externalIds(),
                row.state().createdAt(),
                row.state().updatedAt(),
                links);
    }

    private static Map<String, Link> reading(IndicatorRow row) {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self(row.id())));
        links.put("history", Link.get(self(row.id()) + "/history"));
        return links;
    }

    private static Map<String, Link> links(IndicatorRow row, Actor actor) {
        var self = self(row.id());
        var links = reading(row);
        READ.forEach(part -> links.put(part, Link.get(self + "/" + part)));
        var dataSource = row.state().content().source().dataSourceId();
        if (dataSource != null) {
            links.put("data-source", Link.get("/samverk/v1/data-sources/" + dataSource));
        }
        if (IndicatorActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
            links.put("measure", new Link(self + "/measurements", "POST"));
            links.put("import", new Link(self + "/imports", "POST"));
            if (!row.used()) {
                links.put("delete", new Link(self, "DELETE"));
            }
        }
        return links;
    }
}
