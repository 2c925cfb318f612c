package org.samverk.followup.learning.library;

/// The newest lessons or cases that hold some words. How many do, and how old those are, nobody knows before: so the
/// newest few are looked at, and only where they are not enough, the index of words is asked for all.
final class NewestWithWords {
    private NewestWithWords() {}

    /// @param table with columns `id` and `search`
    /// @param where the conditions, on it as `x` and on `subjects s`
    /// @return a query for ids
    static String of(String table, String where, int atMost) {
        // `offset 0` keeps the planner from walking down the ids until enough have matched.
        return """
                with near as materialized (
                  select x.id from (select * from %1$s order by id desc limit 2000) x join subjects s on s.id = x.id%2$s
                  order by x.id desc limit %3$d),
                filled as materialized (select count(*) = %3$d as yes from near)
                select id from near where (select yes from filled)
                union all
                select id from (
                  select x.id from (select x.id from %1$s x join subjects s on s.id = x.id%2$s offset 0) x
                  where not (select yes from filled) order by x.id desc limit %3$d) far""".formatted(table, where, atMost);
    }
}
