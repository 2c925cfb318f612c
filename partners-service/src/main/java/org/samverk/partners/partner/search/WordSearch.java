package org.samverk.partners.partner.search;

/// The newest partners whose names have some words. How many have them, and how old those are, nobody knows before: so
/// the newest few are looked at, and only where they do not fill the page, the index of words is asked for all.
public final class WordSearch {
    private WordSearch() {}

    /// @param rows selects from `partner p`
    /// @param where the conditions, on `p`
    /// @return a query without its `order by`; `:needed` is how many rows there are to find
    public static String in(String rows, String where) {
        var near = """
                with near as materialized (
                  select p.id from (select * from partner p order by p.id desc limit 4000) p%s order by p.id desc limit :needed),
                filled as materialized (select count(*) = :needed as yes from near)
                """.formatted(where);
        // `offset 0` keeps the planner from walking down the ids until enough have matched.
        var far = """
                 where p.id in (
                  select id from near where (select yes from filled)
                  union all
                  select id from (
                    select p.id from (select p.id from partner p%s offset 0) p
                    where not (select yes from filled) order by p.id desc limit :needed) far)
                """.formatted(where);
        return near + rows + far;
    }
}
