package org.samverk.agreements.activity;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.agreements.activity.ActivityActs.Step;

/// How far an activity has come.
@Schema(name = "ActivityStatus")
public enum ActivityStatus {
    PLANNED,
    ONGOING,
    PAUSED,
    COMPLETED,
    CANCELLED;

    /// What leads on from here, whoever asks.
    public List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(step -> step.leadsFrom(this))
                .toList();
    }

    /// Whether something is left to do.
    public boolean open() {
        return !steps().isEmpty();
    }
}
