package org.samverk.followup.occasion.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;

/// A report as written.
@Schema(name = "ReportContent")
@JsonIgnoreProperties({"readings", "termsVersion", "submittedAt", "answeredAt", "comment"})
public record ReportContent(
        @NotBlank @Size(max = 10_000) String summary,
        @Size(max = 200) List<@Valid @NotNull GoalReport> goalStatuses,

        @Size(max = 200) List<@Valid @NotNull ActivityReport> activityStatuses,

        @Schema(description = "Measurements that show it") @Size(max = 200)
        List<@Valid @NotNull IndicatorReading> indicatorReadings,

        @Schema(description = "Where it went otherwise than planned") @Size(max = 50)
        List<@NotBlank @Size(max = 2000) String> deviations,

        @Schema(description = "What the recipient is asked to decide") @Size(max = 50)
        List<@NotBlank @Size(max = 2000) String> decisionsNeeded) {

    public ReportContent {
        goalStatuses = Lists.copy(goalStatuses);
        activityStatuses = Lists.copy(activityStatuses);
        indicatorReadings = Lists.copy(indicatorReadings);
        deviations = Lists.copy(deviations);
        decisionsNeeded = Lists.copy(decisionsNeeded);
    }

    /// How one goal of the agreement stands.
    @Schema(name = "GoalReport")
    public record GoalReport(
            @NotNull @Schema(description = "Id of a goal in the agreement's terms")
            UUID goalId,

            @NotNull Report.Standing status,

            @Schema(description = "In percent") @Min(0) @Max(100) @Nullable
            Integer progress,

            @Size(max = 5000) @Nullable String comment) {}

    /// How one activity stands.
    @Schema(name = "ActivityReport")
    public record ActivityReport(
            @NotNull @Schema(description = "Id of an activity you may see")
            UUID activityId,

            @NotNull Report.Standing status,
            @Size(max = 5000) @Nullable String comment) {}

    /// What a measurement says to it.
    @Schema(name = "IndicatorReading")
    public record IndicatorReading(
            @NotNull @Schema(description = "Id of a measurement of an indicator you may see")
            UUID measurementId,

            @Size(max = 5000) @Nullable String comment) {}

    /// What is kept of it apart from the journal: all of it, since a part may name somebody, and nobody but its writer
    /// is to know of a report that was never submitted.
    public record Text(
            String summary,
            List<Report.GoalStatus> statuses,
            Map<UUID, String> comments,
            List<ActivityReport> activities,
            List<IndicatorReading> readings,
            List<String> deviations,
            List<String> decisionsNeeded) {
        public Text {
            statuses = Lists.copy(statuses);
            activities = Lists.copy(activities);
            readings = Lists.copy(readings);
        }
    }

    @Blames("goalStatuses")
    @Schema(hidden = true)
    @AssertTrue(message = "a goal is reported on once")
    boolean isGoalStatusesOnce() {
        return once(goalStatuses, GoalReport::goalId);
    }

    @Blames("activityStatuses")
    @Schema(hidden = true)
    @AssertTrue(message = "an activity is reported on once")
    boolean isActivityStatusesOnce() {
        return once(activityStatuses, ActivityReport::activityId);
    }

    @Blames("indicatorReadings")
    @Schema(hidden = true)
    @AssertTrue(message = "a measurement is read once")
    boolean isIndicatorReadingsOnce() {
        return once(indicatorReadings, IndicatorReading::measurementId);
    }

    private static <T> boolean once(List<T> all, Function<T, UUID> id) {
        var ids = all.stream().filter(Objects::nonNull).map(id).toList();
        return ids.stream().distinct().count() == ids.size();
    }

    public Text text() {
        var comments = new HashMap<UUID, String>();
        goalStatuses.forEach(goal -> {
            if (goal.comment() != null) {
                comments.put(goal.goalId(), goal.comment());
            }
        });
        return new Text(
                summary, statuses(), comments, activityStatuses, indicatorReadings, deviations, decisionsNeeded);
    }

    private List<Report.GoalStatus> statuses() {
        return goalStatuses.stream()
                .map(goal -> new Report.GoalStatus(goal.goalId(), goal.status(), goal.progress()))
                .toList();
    }
}
