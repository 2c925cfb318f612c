package org.samverk.followup.occasion.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report as last submitted, without its texts, and what the recipient said to it.
///
/// @param text of what was written
/// @param answeredAt when it was received or returned
/// @param comment why it was returned; it stands until the report is submitted anew
public record Report(
        List<GoalStatus> goalStatuses,
        ErasableText text,
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

    public static Report submitted(List<GoalStatus> goalStatuses, ErasableText text, Instant now) {
        return new Report(goalStatuses, text, now, null, null);
    }

    public Report received(Instant now) {
        return new Report(goalStatuses, text, submittedAt, now, null);
    }

    public Report returned(ErasableText why, Instant now) {
        return new Report(goalStatuses, text, submittedAt, now, why);
    }
}
