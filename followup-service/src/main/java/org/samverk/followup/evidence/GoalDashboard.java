package org.samverk.followup.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.series.standing.IndicatorStanding;
import org.samverk.followup.occasion.report.Report;
import org.samverk.followup.subject.GoalProgress;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.value.Lists;

/// An agreement's goals, each with what was last said of it.
@Schema(name = "GoalDashboard")
record GoalDashboard(
        SubjectView agreement,

        @Schema(description = "Number of its newest text, whose goals these are")
        int termsVersion,

        List<GoalState> goals,
        @JsonProperty("_links") Map<String, Link> links) {

    /// @param lastEvidenceAt the latest of report, evaluation and measurement
    @Schema(name = "GoalState")
    record GoalState(
            UUID goalId,

            @Schema(description = "The goal it is beneath; absent for one at the top") @Nullable
            UUID parentGoalId,

            @Schema(description = "How far up it is meant to stand", examples = "SUB_GOAL") @Nullable
            String level,

            String number,
            Map<String, String> title,

            @Schema(description = "Where it began, in `unit`") @Nullable
            BigDecimal baseline,

            @Schema(description = "Where it is to come, in `unit`") @Nullable
            BigDecimal target,

            @Nullable String unit,
            @Nullable LocalDate dueDate,

            @Schema(description = "What the text says it is measured by")
            List<UUID> indicatorIds,

            @Schema(description = "Those of them you may see")
            List<IndicatorStanding> indicators,

            @Schema(
                    description =
                            "As last reported, 100 where it is ACHIEVED and no percentage is said, else the mean of those of its sub-goals that have one; absent where there is none")
            @Nullable
            GoalProgress progress,

            @Schema(description = "As last submitted and not returned, by a plan of the agreement or of the goal")
            @Nullable
            LastReport report,

            @Schema(description = "The last one completed, of the goal or else of the agreement") @Nullable
            LastEvaluation evaluation,

            @Nullable Instant lastEvidenceAt) {
        GoalState {
            indicatorIds = Lists.copy(indicatorIds);
            indicators = Lists.copy(indicators);
        }

        GoalState with(Map<UUID, IndicatorStanding> known, @Nullable GoalProgress reckoned) {
            return new GoalState(
                    goalId,
                    parentGoalId,
                    level,
                    number,
                    title,
                    baseline,
                    target,
                    unit,
                    dueDate,
                    indicatorIds,
                    indicatorIds.stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    reckoned,
                    report,
                    evaluation,
                    lastEvidenceAt);
        }
    }

    @Schema(name = "GoalLastReport")
    record LastReport(
            UUID occasionId,
            Report.Standing status,
            @Schema(description = "In percent") @Nullable Integer progress,
            Instant submittedAt,

            @Schema(description = "The text of the agreement that was the newest then; absent in older reports")
            @Nullable
            Integer termsVersion,

            @Schema(description = "What the report asks its recipient to decide, of whichever goal")
            List<String> decisionsNeeded) {
        LastReport {
            decisionsNeeded = Lists.copy(decisionsNeeded);
        }

        @Nullable
        Integer said() {
            return GoalProgress.said(status == Report.Standing.ACHIEVED, progress);
        }
    }

    @Schema(name = "GoalLastEvaluation")
    record LastEvaluation(
            UUID evaluationId,

            @Schema(description = "Whether it is of this very goal")
            boolean ofGoal,

            Instant completedAt,

            @Schema(description = "The text of the agreement that was evaluated") @Nullable
            Integer termsVersion,

            @Schema(description = "Whether a measurement it stands on was corrected or deleted since")
            boolean basisChanged) {}
}
