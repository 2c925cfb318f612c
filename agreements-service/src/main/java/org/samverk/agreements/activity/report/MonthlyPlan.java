package org.samverk.agreements.activity.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.ActivityStatus;
import org.samverk.agreements.activity.content.ActivityType;
import org.samverk.kit.value.Reference;

/// What is done in which month.
@Schema(name = "ActivityPlan")
record MonthlyPlan(
        List<Month> months,

        @Schema(description = "Whether there are more activities than are shown: narrow it")
        boolean truncated) {
    /// Activities shown at most.
    static final int MOST = 1000;

    @Schema(name = "ActivityPlanMonth")
    record Month(
            @Schema(examples = "2026-03") String month,

            @Schema(description = "Those that begin in it or run through it, the first to begin first")
            List<Entry> activities) {}

    @Schema(name = "ActivityPlanEntry")
    record Entry(
            UUID id,
            Map<String, String> title,
            ActivityType type,
            ActivityStatus status,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Reference responsible,
            boolean joint) {}
}
