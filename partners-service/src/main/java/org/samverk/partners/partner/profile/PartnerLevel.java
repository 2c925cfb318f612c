package org.samverk.partners.partner.profile;

/// How far a partner reaches.
public enum PartnerLevel {
    LOCAL,
    REGIONAL,
    NATIONAL,
    NORDIC
}
