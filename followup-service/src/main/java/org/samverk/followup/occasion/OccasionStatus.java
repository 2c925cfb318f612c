package org.samverk.followup.occasion;

/// Where an occasion stands. Whether it is overdue depends on the day and is derived.
public enum OccasionStatus {
    SCHEDULED,
    /// A report is being written.
    IN_PROGRESS,
    REPORTED,
    /// The recipient accepted the report.
    RECEIVED,
    /// The recipient wants more; the comment says what.
    RETURNED,
    SKIPPED,
    /// Fell away with its plan, or with the rule it was set out by.
    CANCELLED;

    /// Whether a report is still owed.
    boolean open() {
        return this == SCHEDULED || this == IN_PROGRESS || this == RETURNED;
    }

    /// Whether no report will come.
    boolean fallenAway() {
        return this == SKIPPED || this == CANCELLED;
    }
}
