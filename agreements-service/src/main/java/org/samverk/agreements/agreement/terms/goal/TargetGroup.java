package org.samverk.agreements.agreement.terms.goal;

/// Whom an effort is meant for.
public enum TargetGroup {
    VULNERABLE_MOTHERS,
    CHILDREN,
    YOUNG,
    ADULTS,
    OLDER,
    GENERAL
}
