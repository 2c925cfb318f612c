package org.samverk.partners.partner;

/// MERGED: was a duplicate of another. DISSOLVED: has a legal successor.
enum PartnerStatus {
    ACTIVE,
    INACTIVE,
    MERGED,
    DISSOLVED
}
