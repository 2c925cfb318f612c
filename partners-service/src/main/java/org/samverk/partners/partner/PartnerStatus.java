package org.samverk.partners.partner;

/// MERGED: was a duplicate of another. DISSOLVED: has a legal successor.
public enum PartnerStatus {
    ACTIVE,
    INACTIVE,
    MERGED,
    DISSOLVED
}
