package org.samverk.followup.need.report.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.report.HealthReportActs;
import org.samverk.followup.need.report.HealthReportRow;
import org.samverk.followup.need.report.HealthReportStatus;
import org.samverk.followup.need.report.content.Finding;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A public-health report as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "PublicHealthReport")
public record HealthReportView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        String area,

        @Schema(readOnly = true, examples = "Skövde") @Nullable
        String areaName,

        @Schema(examples = "2026") int year,
        Map<String, String> title,
        @Nullable Map<String, String> summary,
        List<Finding> findings,
        Visibility visibility,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) HealthReportStatus status,
        @Schema(readOnly = true) @Nullable Instant publishedAt,
        @Schema(readOnly = true) @Nullable Instant withdrawnAt,

        @Schema(readOnly = true, description = "Why it does not stand any more; until erased") @Nullable
        String withdrawalReason,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/public-health-reports/" + id;
    }

    public static HealthReportView of(HealthReportRow row, Actor actor) {
        return of(row, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static HealthReportView past(HealthReportRow row) {
        return of(row, reading(row));
    }

    private static HealthReportView of(HealthReportRow row, Map<String, Link> links) {
        var state = row.state();
        var content = state.content();
        return new HealthReportView(
                row.id(),
                row.version(),
                content.owner(),
                row.names().of(content.owner()),
                content.area(),
                row.areaName(),
                content.year(),
                content.title(),
                content.summary(),
                content.findings(),
                content.wanted(),
                content.externalIds(),
                state.status(),
                state.publishedAt(),
                state.withdrawnAt(),
                row.withdrawalReason(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(HealthReportRow row) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        return links;
    }

    private static Map<String, Link> links(HealthReportRow row, Actor actor) {
        var self = self(row.id());
        var state = row.state();
        var links = reading(row);
        links.put("challenges", Link.get("/samverk/v1/health-challenges?report=" + row.id()));
        if (HealthReportActs.CHANGE.allows(actor, row)) {
            if (state.status() == HealthReportStatus.DRAFT) {
                links.put("update", new Link(self, "PUT"));
                links.put("delete", new Link(self, "DELETE"));
            }
            state.status().transitions().stream()
                    .filter(act -> !act.equals(HealthReportActs.PUBLISH)
                            || !state.content().findings().isEmpty())
                    .forEach(act -> links.put(act.name(), new Link(self + "/" + HealthReportActs.noun(act), "POST")));
        }
        return links;
    }
}
