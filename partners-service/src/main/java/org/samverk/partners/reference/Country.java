package org.samverk.partners.reference;

/// The Nordic countries, ISO 3166-1 alpha-2.
public enum Country {
    SE,
    DK,
    NO,
    FI,
    IS
}
