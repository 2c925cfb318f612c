package org.samverk.agreements.process.plan.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a step of a plan is.
@Schema(name = "ProcessStepStatus")
public enum StepStatus {
    NOT_STARTED,
    ONGOING,
    DONE,
    /// Left out, as only a conditional step is.
    NOT_APPLICABLE;

    /// What waits for it may go on.
    public boolean behind() {
        return switch (this) {
            case DONE, NOT_APPLICABLE -> true;
            case NOT_STARTED, ONGOING -> false;
        };
    }

    public boolean begun() {
        return switch (this) {
            case ONGOING, DONE -> true;
            case NOT_STARTED, NOT_APPLICABLE -> false;
        };
    }
}
