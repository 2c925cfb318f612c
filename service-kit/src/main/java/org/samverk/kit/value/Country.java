package org.samverk.kit.value;

/// The Nordic countries, ISO 3166-1 alpha-2.
public enum Country {
    SE,
    DK,
    NO,
    FI,
    IS
}
