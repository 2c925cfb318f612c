package org.samverk.followup.plan;

/// Where a plan stands.
enum PlanStatus {
    DRAFT,
    ACTIVE,
    COMPLETED,
    CANCELLED
}
