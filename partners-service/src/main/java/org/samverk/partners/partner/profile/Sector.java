package org.samverk.partners.partner.profile;

/// The part of society a partner belongs to.
public enum Sector {
    PUBLIC,
    CIVIL_SOCIETY,
    PRIVATE,
    ACADEMIA,
    FAITH,
    HEALTH_CARE,
    CITIZENS
}
