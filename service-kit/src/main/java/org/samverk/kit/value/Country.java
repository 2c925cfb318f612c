package org.samverk.kit.value;

import java.time.ZoneId;

/// The Nordic countries, ISO 3166-1 alpha-2, each with the zone its days are counted in.
public enum Country {
    SE("Europe/Stockholm"),
    DK("Europe/Copenhagen"),
    NO("Europe/Oslo"),
    FI("Europe/Helsinki"),
    IS("Atlantic/Reykjavik");

    private final String zone;

    Country(String zone) {
        this.zone = zone;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
