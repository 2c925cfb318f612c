package org.samverk.followup.occasion.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report as last submitted, without its texts, and what the recipient said to it.
///
/// @param text of what was written
/// @param termsVersion the newest text of the agreement when it was submitted; absent where what is
///     followed up belongs to no agreement, and in reports from before it was kept
/// @param answeredAt when it was received or returned
/// @param comment why it was returned; it stands until the report is submitted anew
public record Report(
        List<GoalStatus> goalStatuses,
        ErasableText text,
        @Nullable Integer termsVersion,
        Instant submittedAt,
        @Nullable Instant answeredAt,
        @Nullable ErasableText comment) {

    public Report {
        goalStatuses = List.copyOf(goalStatuses);
    }

    /// How one goal of the agreement stands.
    /// @param progress in percent
    public record GoalStatus(
            UUID goalId, Standing status, @Nullable Integer progress) {}

    @Schema(name = "GoalStanding")
    public enum Standing {
        PLANNED,
        ONGOING,
        ACHIEVED,
        PARTLY_ACHIEVED,
        NOT_ACHIEVED,
        DISCONTINUED
    }

    public static Report submitted(
            List<GoalStatus> goalStatuses, ErasableText text, @Nullable Integer termsVersion, Instant now) {
        return new Report(goalStatuses, text, termsVersion, now, null, null);
    }

    public Report received(Instant now) {
        return new Report(goalStatuses, text, termsVersion, submittedAt, now, null);
    }

    public Report returned(ErasableText why, Instant now) {
        return new Report(goalStatuses, text, termsVersion, submittedAt, now, why);
    }
}
