package org.samverk.followup.need.challenge;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.followup.need.challenge.ChallengeActs.Step;

/// How far a health challenge is met.
@Schema(name = "HealthChallengeStatus")
public enum ChallengeStatus {
    OPEN,
    ADDRESSED,
    RESOLVED;

    /// What leads on from here, whoever asks.
    public List<Step> steps() {
        return Arrays.stream(Step.values()).filter(step -> step.leadsFrom(this)).toList();
    }
}
