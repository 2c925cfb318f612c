package org.samverk.agreements.process.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a plan is; follows from its steps.
@Schema(name = "ProcessPlanStatus")
public enum PlanStatus {
    NOT_STARTED,
    ONGOING,
    /// Every step is done or left out.
    COMPLETED
}
