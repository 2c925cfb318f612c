package org.samverk.followup.indicator.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.shown.IndicatorView;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;

/// An import as shown to a caller.
@Schema(name = "MeasurementImport")
record ImportView(
        UUID id,
        long version,
        UUID indicatorId,
        ImportForm form,
        boolean dryRun,
        OnExisting existing,
        @Schema(description = "Of the file, in bytes") long size,
        @Schema(description = "Of the file, lower-case hex") String sha256,
        ImportStatus status,

        @Schema(description = "How many were read so far; all are before the first is loaded")
        long rowsRead,

        @Schema(
                description =
                        "How many are measurements now or, after a dry run, would be. All become so at once: absent, as are the other counts but `rowsRead`, until the import has ended")
        @Nullable
        Long rowsLoaded,

        @Schema(
                description =
                        "How many were there with another value, and are corrected or, after a dry run, would be; absent from imports that ended before any could")
        @Nullable
        Long rowsCorrected,

        @Schema(description = "How many were there already, and stay as they are") @Nullable
        Long rowsUnchanged,

        @Schema(description = "How many faults there are") @Nullable
        Long faultCount,

        @Schema(description = "The first thousand; told by the import itself, not by lists")
        List<ImportFault> faults,

        @Schema(description = "Why it was refused, and what to do", examples = "/problems/import-rows-invalid")
        @Nullable
        String problem,

        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {
    private static final String ROWS_INVALID = "/problems/import-rows-invalid";
    private static final String INTERRUPTED = "/problems/import-interrupted";

    @Override
    public String self() {
        return self(indicatorId, id);
    }

    private static String self(UUID indicator, UUID id) {
        return IndicatorView.self(indicator) + "/imports/" + id;
    }

    static ImportView of(ImportRow row) {
        var state = row.state();
        var outcome = state.outcome();
        var status = state.running()
                ? ImportStatus.valueOf(row.phase())
                : ImportStatus.valueOf(state.status().name());
        return new ImportView(
                row.id(),
                row.version(),
                state.indicatorId(),
                state.form(),
                state.dryRun(),
                state.existing(),
                state.size(),
                state.sha256(),
                status,
                outcome == null ? row.rowsRead() : outcome.rows(),
                outcome == null ? null : outcome.loaded(),
                outcome == null ? null : outcome.corrected(),
                outcome == null ? null : outcome.unchanged(),
                outcome == null ? null : outcome.faults(),
                row.faults(),
                switch (state.status()) {
                    case REFUSED -> ROWS_INVALID;
                    case INTERRUPTED -> INTERRUPTED;
                    case RUNNING, CHECKED, DONE -> null;
                },
                state.createdAt(),
                state.updatedAt(),
                links(row));
    }

    private static Map<String, Link> links(ImportRow row) {
        var indicator = IndicatorView.self(row.state().indicatorId());
        var self = self(row.state().indicatorId(), row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("indicator", Link.get(indicator));
        if (row.state().status() == ImportState.Status.DONE) {
            links.put("measurements", Link.get(indicator + "/measurements?import=" + row.id()));
        }
        return links;
    }
}
