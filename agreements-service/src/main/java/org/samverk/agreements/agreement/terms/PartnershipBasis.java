package org.samverk.agreements.agreement.terms;

/// What holds a partnership together.
public enum PartnershipBasis {
    VALUE_BASED,
    PROJECT,
    PROFESSIONAL,
    CONTRACTUAL
}
