package org.samverk.followup.occasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.stored.StoredJson;

/// A report as written, and what became of it. Texts that were erased are absent.
@Schema(name = "FollowupReport")
public record ReportView(
        @Nullable String summary,
        List<ReportContent.GoalReport> goalStatuses,
        List<ReportContent.ActivityReport> activityStatuses,
        List<ReportContent.IndicatorReading> indicatorReadings,
        List<String> deviations,
        List<String> decisionsNeeded,

        @Schema(
                readOnly = true,
                description =
                        "What it reads, as that was when it was submitted, as far as you may see it. Absent while it was not, and of reports from before this was kept")
        @Nullable
        List<ReadingView> readings,

        @Schema(
                readOnly = true,
                description =
                        "Which text of the agreement was the newest when it was submitted; absent outside agreements")
        @Nullable
        Integer termsVersion,

        @Schema(readOnly = true, description = "When it was last submitted; absent while it never was") @Nullable
        Instant submittedAt,

        @Schema(readOnly = true, description = "When what was last submitted was received or returned") @Nullable
        Instant answeredAt,

        @Schema(readOnly = true, description = "Why it was returned; stands until it is submitted anew") @Nullable
        String comment) {

    /// As it was submitted.
    /// @param texts by id, as far as they have not been erased
    /// @param readings of it, as far as its reader may see them
    public static ReportView of(Report report, Map<UUID, JsonNode> texts, List<ReadingView> readings) {
        var kept = report.shown() == null ? null : readings;
        return of(text(report.text(), texts), report.goalStatuses(), kept, report, texts);
    }

    /// As it is being written, with the answer to what was submitted before.
    public static ReportView draft(ErasableText draft, @Nullable Report submitted, Map<UUID, JsonNode> texts) {
        var text = text(draft, texts);
        return of(text, text == null ? List.of() : text.statuses(), null, submitted, texts);
    }

    private static ReportView of(
            ReportContent.@Nullable Text text,
            List<Report.GoalStatus> statuses,
            @Nullable List<ReadingView> readings,
            @Nullable Report submitted,
            Map<UUID, JsonNode> texts) {
        return new ReportView(
                text == null ? null : text.summary(),
                statuses.stream().map(status -> goal(status, text)).toList(),
                text == null ? List.of() : text.activities(),
                text == null ? List.of() : text.readings(),
                text == null ? List.of() : text.deviations(),
                text == null ? List.of() : text.decisionsNeeded(),
                readings,
                submitted == null ? null : submitted.termsVersion(),
                submitted == null ? null : submitted.submittedAt(),
                submitted == null ? null : submitted.answeredAt(),
                submitted == null ? null : comment(submitted.comment(), texts));
    }

    private static ReportContent.GoalReport goal(Report.GoalStatus goal, ReportContent.@Nullable Text text) {
        return new ReportContent.GoalReport(
                goal.goalId(),
                goal.status(),
                goal.progress(),
                text == null ? null : text.comments().get(goal.goalId()));
    }

    private static ReportContent.@Nullable Text text(ErasableText written, Map<UUID, JsonNode> texts) {
        var json = texts.get(written.id());
        return json == null ? null : StoredJson.mapper().convertValue(json, ReportContent.Text.class);
    }

    private static @Nullable String comment(@Nullable ErasableText comment, Map<UUID, JsonNode> texts) {
        var json = comment == null ? null : texts.get(comment.id());
        return json == null ? null : json.path("comment").asText();
    }
}
