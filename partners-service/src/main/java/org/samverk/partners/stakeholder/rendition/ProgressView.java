package org.samverk.partners.stakeholder.rendition;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.AnalysisStatus;
import org.samverk.partners.stakeholder.Completeness;
import org.samverk.partners.stakeholder.shown.AnalysisView;

/// How far an analysis has come, step by step.
@Schema(name = "AnalysisProgress")
public record ProgressView(
        UUID id,
        long version,
        AnalysisStatus status,

        @Schema(description = "How many of the steps are done", examples = "7")
        int done,

        @Schema(examples = "10") int steps,

        @Schema(description = "Whether nothing stands in the way of completing it")
        boolean completable,

        List<Item> items)
        implements Versioned {

    /// One step, and what it still lacks.
    @Schema(name = "AnalysisProgressStep")
    public record Item(
            @Schema(description = "From 1 to 10") int step,
            ProgressItem item,
            boolean done,

            @Schema(description = "What is still to be said; empty when the step is done")
            List<Missing> gaps) {}

    /// Something that is not there yet, and with whom.
    @Schema(name = "AnalysisProgressGap")
    public record Missing(
            @Schema(
                    description =
                            "AVAILABLE_RESOURCES, TIME_FRAME, FEASIBILITY, OWN_GOALS, STAKEHOLDERS, GOALS, BENEFITS, INFLUENCE, MANDATE, ENGAGEMENT, MODE, START, OBJECTIONS, ARGUMENT, CITIZEN_BENEFIT",
                    examples = "BENEFITS")
            String code,

            @Nullable UUID stakeholderId,

            @Schema(description = "Of the stakeholder") @Nullable
            String name,

            @Nullable UUID objectionId) {

        static List<Missing> only(String code) {
            return List.of(new Missing(code, null, null, null));
        }
    }

    public static ProgressView of(AnalysisRow row) {
        var all = ProgressItem.values();
        var items = IntStream.range(0, all.length)
                .mapToObj(i -> item(i + 1, all[i], row))
                .toList();
        return new ProgressView(
                row.id(),
                row.version(),
                row.state().status(),
                (int) items.stream().filter(Item::done).count(),
                items.size(),
                Completeness.missing(row.state()).isEmpty(),
                items);
    }

    private static Item item(int step, ProgressItem item, AnalysisRow row) {
        var missing = item.missing(row);
        return new Item(step, item, missing.isEmpty(), missing);
    }

    @Override
    public String self() {
        return AnalysisView.self(id) + "/progress";
    }
}
