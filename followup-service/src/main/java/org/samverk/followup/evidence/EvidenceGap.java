package org.samverk.followup.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.SubjectView;

/// An agreement in force with goals of which nothing fresh is known; or without goals, and nothing fresh known of
/// itself.
@Schema(name = "EvidenceGap")
record EvidenceGap(
        SubjectView agreement,

        @Schema(description = "How many goals its newest text has")
        int goalCount,

        @Schema(description = "Those without a fresh report, evaluation or measurement, in the order of the text")
        List<Goal> silentGoals,

        @Schema(
                description =
                        "When the agreement itself was last reported on or evaluated, of whichever goal; absent when it never was")
        @Nullable
        Instant lastEvidenceAt) {

    @Schema(name = "EvidenceGapGoal")
    record Goal(
            UUID goalId,
            String number,
            Map<String, String> title,

            @Schema(
                    description =
                            "Until when something tells of it: a report, an evaluation, or a value of what it is measured by; absent when nothing does")
            @Nullable
            Instant lastEvidenceAt) {}
}
