package org.samverk.followup.occasion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report, without its texts.
///
/// @param text of what was written
/// @param comment why it was returned, once it was
record Report(
        List<GoalStatus> goalStatuses,
        ErasableText text,
        @Nullable Instant submittedAt,
        @Nullable Instant answeredAt,
        @Nullable ErasableText comment) {

    Report {
        goalStatuses = List.copyOf(goalStatuses);
    }

    /// How one goal of the agreement stands.
    /// @param progress in percent
    record GoalStatus(
            UUID goalId, Standing status, @Nullable Integer progress) {}

    @Schema(name = "GoalStanding")
    enum Standing {
        PLANNED,
        ONGOING,
        ACHIEVED,
        PARTLY_ACHIEVED,
        NOT_ACHIEVED,
        DISCONTINUED
    }

    Report submitted(Instant now) {
        return new Report(goalStatuses, text, now, null, null);
    }

    Report received(Instant now) {
        return new Report(goalStatuses, text, submittedAt, now, null);
    }

    Report returned(ErasableText why, Instant now) {
        return new Report(goalStatuses, text, submittedAt, now, why);
    }
}
