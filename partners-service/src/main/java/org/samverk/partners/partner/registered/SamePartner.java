package org.samverk.partners.partner.registered;

/// One partner under every id it has had: what a filter by partner matches, and what a report counts as one.
public final class SamePartner {
    private SamePartner() {}

    /// The condition that a column names the partner of a parameter, under any id it has had.
    public static String condition(String column, String parameter) {
        return "%s in (select known_as(:%s))".formatted(column, parameter);
    }

    /// Who stands at `:now` for the partner that a column names: itself, or whoever took its place.
    public static String current(String column) {
        return "current_partner(%s, :now)".formatted(column);
    }
}
