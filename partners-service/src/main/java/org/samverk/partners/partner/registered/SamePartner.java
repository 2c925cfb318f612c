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

    /// The same for a row of the register; few have been replaced, and only for those it has to be looked up.
    public static String currentOf(String row) {
        return "case when %1$s.merged_into is null and %1$s.dissolved_at is null then %1$s.id else current_partner(%1$s.id, :now) end"
                .formatted(row);
    }
}
