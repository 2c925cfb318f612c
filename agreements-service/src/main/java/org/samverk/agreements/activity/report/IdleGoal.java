package org.samverk.agreements.activity.report;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A goal of an agreement that nothing is done for.
@Schema(name = "GoalWithoutActivity")
record IdleGoal(
        UUID goalId,
        @Schema(examples = "1.2") String number,
        Map<String, String> title,
        UUID agreementId,

        @Schema(description = "Of the agreement")
        Map<String, String> agreementTitle) {}
