package org.samverk.followup.need.challenge.summary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.ChallengeStatus;

/// Health challenges counted by theme, area, severity and status, the most first.
@Schema(name = "HealthChallengeSummary")
record ChallengeSummary(
        Count total,
        List<ByTheme> themes,
        List<ByArea> areas,
        List<BySeverity> severities,
        List<ByStatus> statuses,

        @Schema(description = "Theme by area") List<ByThemeAndArea> themesInAreas,

        @Schema(description = "Whether a list had more than 1000 entries: narrow it")
        boolean truncated) {

    /// How many there are, how many of these are open, how many of those no activity answers, and how bad the worst
    /// is.
    @Schema(name = "HealthChallengeCount")
    record Count(
            long challenges,
            long open,

            @Schema(description = "Open, and answered by no activity but cancelled ones")
            long withoutActivity,

            @Schema(description = "Severity of the worst; absent where there is none") @Nullable
            Integer worst) {}

    @Schema(name = "HealthChallengesByTheme")
    record ByTheme(String theme, Count count) {}

    @Schema(name = "HealthChallengesByArea")
    record ByArea(
            String area,
            @Schema(examples = "Skövde") @Nullable String areaName,
            Count count) {}

    @Schema(name = "HealthChallengesBySeverity")
    record BySeverity(int severity, Count count) {}

    @Schema(name = "HealthChallengesByStatus")
    record ByStatus(ChallengeStatus status, Count count) {}

    @Schema(name = "HealthChallengesByThemeAndArea")
    record ByThemeAndArea(
            String theme,
            String area,
            @Schema(examples = "Skövde") @Nullable String areaName,
            Count count) {}
}
