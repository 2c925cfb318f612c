package org.samverk.partners.partner;

/// What a filter by partner matches.
public final class SamePartner {
    private SamePartner() {}

    /// The condition that a column names the partner of a parameter, under any id it has had.
    public static String condition(String column, String parameter) {
        return "%s in (select known_as(:%s))".formatted(column, parameter);
    }
}
