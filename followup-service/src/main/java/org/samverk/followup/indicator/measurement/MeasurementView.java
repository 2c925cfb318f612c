package org.samverk.followup.indicator.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorActs;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;
import org.samverk.followup.indicator.shown.IndicatorView;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;

/// A measurement as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Measurement")
public record MeasurementView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) UUID indicatorId,
        String area,
        @Schema(readOnly = true) @Nullable String areaName,
        String period,
        Breakdown breakdown,
        MeasurementStatus status,

        @Schema(description = "Absent when missing or suppressed, which is not nought") @Nullable
        BigDecimal value,

        @Schema(description = "Of a percentage: how many, of the denominator") @Nullable
        BigDecimal numerator,

        @Schema(description = "Of a percentage: of how many") @Nullable
        BigDecimal denominator,

        @Nullable String text,
        @Nullable Integer ordinal,
        @Nullable Long observed,
        @Nullable String reason,
        @Nullable String source,

        @Schema(readOnly = true, description = "The import it came with") @Nullable
        UUID importId,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(indicatorId, id);
    }

    static String self(UUID indicator, UUID id) {
        return IndicatorView.self(indicator) + "/measurements/" + id;
    }

    public static MeasurementView of(MeasurementRow row, Actor actor) {
        var links = reading(row);
        if (IndicatorActs.CHANGE.allows(actor, row)) {
            var self = self(row.state().indicatorId(), row.id());
            links.put("update", new Link(self, "PUT"));
            if (!row.named()) {
                links.put("delete", new Link(self, "DELETE"));
            }
        }
        return of(row, links);
    }

    /// As it was known: nobody acts on the past.
    public static MeasurementView past(MeasurementRow row) {
        return of(row, reading(row));
    }

    private static MeasurementView of(MeasurementRow row, Map<String, Link> links) {
        var state = row.state();
        var content = state.content();
        return new MeasurementView(
                row.id(),
                row.version(),
                state.indicatorId(),
                content.area(),
                row.areaName(),
                content.period(),
                content.breakdown(),
                content.status(),
                content.value(),
                content.numerator(),
                content.denominator(),
                content.text(),
                content.ordinal(),
                content.observed(),
                content.reason(),
                content.source(),
                state.importId(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(MeasurementRow row) {
        var indicator = IndicatorView.self(row.state().indicatorId());
        var self = self(row.state().indicatorId(), row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("indicator", Link.get(indicator));
        if (row.state().importId() != null) {
            links.put("import", Link.get(indicator + "/imports/" + row.state().importId()));
        }
        return links;
    }
}
