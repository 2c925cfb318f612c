package org.samverk.agreements.agreement.terms;

/// What a Danish health agreement (sundhedsaftale) is at least about.
public enum FocusArea {
    PREVENTION,
    TREATMENT_AND_CARE,
    TRAINING_AND_REHABILITATION,
    HEALTH_IT
}
