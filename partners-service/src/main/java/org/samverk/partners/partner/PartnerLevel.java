package org.samverk.partners.partner;

/// How far a partner reaches.
enum PartnerLevel {
    LOCAL,
    REGIONAL,
    NATIONAL,
    NORDIC
}
