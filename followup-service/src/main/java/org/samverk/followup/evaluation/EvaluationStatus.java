package org.samverk.followup.evaluation;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.followup.evaluation.EvaluationActs.Step;

/// How far an evaluation has come.
@Schema(name = "EvaluationStatus")
public enum EvaluationStatus {
    PLANNED,
    ONGOING,
    COMPLETED,
    PUBLISHED;

    /// What leads on from here, whoever asks.
    public List<Step> steps() {
        return Arrays.stream(Step.values()).filter(step -> step.leadsFrom(this)).toList();
    }

    /// Whether what is said of it may change; otherwise it is frozen.
    public boolean open() {
        return this == PLANNED || this == ONGOING;
    }
}
