package org.samverk.followup.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.SubjectView;

/// An agreement in force with goals of which nothing fresh is known.
@Schema(name = "EvidenceGap")
record EvidenceGap(
        SubjectView agreement,

        @Schema(description = "How many goals its newest text has")
        int goalCount,

        @Schema(description = "Those without a fresh report or evaluation, in the order of the text")
        List<Goal> silentGoals) {

    @Schema(name = "EvidenceGapGoal")
    record Goal(
            UUID goalId,
            String number,
            Map<String, String> title,

            @Schema(description = "When it was last reported on or evaluated; absent when it never was") @Nullable
            Instant lastEvidenceAt) {}
}
