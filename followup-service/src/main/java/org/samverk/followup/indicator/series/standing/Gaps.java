package org.samverk.followup.indicator.series.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Dimension;
import org.samverk.followup.indicator.content.Polarity;
import org.samverk.followup.indicator.series.SeriesFilter;
import org.samverk.kit.access.Access;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// How far apart the groups of an indicator are, period by period, as the database reckons it.
@ApplicationScoped
class Gaps {
    private static final String GAPS = """
            with each as (
              select {area} as area, {level} as level, m.period, {group} as grp, m.value
              from measurement m join subjects s on s.id = m.indicator_id
                left join known_area k on k.code = m.area
              {where} and m.value is not null),
            gap as (
              select area, level, period, count(*) as compared, min(value) as low, max(value) as high,
                (array_agg(grp order by value, grp))[1] as low_group,
                (array_agg(grp order by value desc, grp))[1] as high_group,
                {groups} as groups
              from each group by area, level, period having count(*) > 1)""";
    private static final String ROWS = """

            select g.*, g.high - g.low as difference,
              (g.high - g.low) - lag(g.high - g.low) over (partition by g.area, g.level order by g.period) as change,
              (select a.name from known_area a where a.code = g.area) as area_name,
              (select a.name from known_area a where a.code = g.low_group) as low_name,
              (select a.name from known_area a where a.code = g.high_group) as high_name
            from gap g""";
    private static final String LEVEL =
            "case when k.code = k.country then 'COUNTRY' when k.region is not null then 'MUNICIPALITY' when k.code is not null then 'REGION' end";
    private static final String NEWEST = "period desc, area, level";
    private static final SortKeys SORT =
            new SortKeys("area, level, period", Map.of("area", "area", "period", "period", "difference", "difference"));

    private final Session database;

    Gaps(Session database) {
        this.database = database;
    }

    /// @return the page's rows and, where there is a next page, one more; newest first unless sorted otherwise
    List<GapView> matching(
            UUID id, GapFilter compared, Polarity polarity, SeriesFilter filter, PageRequest page, Actor actor) {
        var by = compared.by();
        var order = page.sort() == null ? NEWEST : SORT.orderBy(page);
        var where = where(id, compared, filter, actor);
        return where
                .bind(database.createNativeQuery(
                        "select * from (" + sql(by, where) + ROWS + ") gaps order by " + order
                                + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(row -> view(row, polarity))
                .toList();
    }

    long count(UUID id, GapFilter compared, SeriesFilter filter, Actor actor) {
        var where = where(id, compared, filter, actor);
        return where.bind(
                        database.createNativeQuery(sql(compared.by(), where) + " select count(*) from gap", Long.class))
                .getSingleResult();
    }

    /// What is compared differs; what is not compared, and not asked for, is everybody's.
    /// @throws StandingRefusal.SeveralSexes when several sexes are asked for, and they are not what is compared
    private static Conditions where(UUID id, GapFilter compared, SeriesFilter filter, Actor actor) {
        var by = compared.by();
        if (by != Dimension.SEX && filter.sexes() != null && filter.sexes().contains(",")) {
            throw new StandingRefusal.SeveralSexes();
        }
        var where = filter.narrow(Access.visibleTo(actor, "s").and("m.indicator_id = :id", "id", id));
        if (by == Dimension.SEX) {
            where.and("split_part(m.breakdown, chr(31), 1) <> 'TOTAL'");
        } else if (filter.sexes() == null) {
            where.and("split_part(m.breakdown, chr(31), 1) = 'TOTAL'");
        }
        var level = by == Dimension.AREA ? compared.level(filter) : null;
        where.and(LEVEL + " = :level", "level", level == null ? null : level.name());
        group(where, by == Dimension.AGE, filter.ageGroup(), 2);
        group(where, by == Dimension.EDUCATION, filter.education(), 3);
        group(where, by == Dimension.ORIGIN, filter.origin(), 4);
        return where;
    }

    private static void group(Conditions where, boolean compared, @Nullable String asked, int part) {
        if (compared) {
            where.and("split_part(m.breakdown, chr(31), %d) <> ''".formatted(part));
        } else if (asked == null) {
            where.and("split_part(m.breakdown, chr(31), %d) = ''".formatted(part));
        }
    }

    private static String sql(Dimension by, Conditions where) {
        var areas = by == Dimension.AREA;
        return GAPS.replace("{area}", areas ? "cast(null as text)" : "m.area")
                .replace("{level}", areas ? LEVEL : "cast(null as text)")
                .replace("{group}", areas ? "m.area" : "split_part(m.breakdown, chr(31), %d)".formatted(part(by)))
                .replace("{groups}", areas ? "cast(null as text)" : "cast(jsonb_object_agg(grp, value) as text)")
                .replace("{where}", where.where());
    }

    private static int part(Dimension by) {
        return switch (by) {
            case SEX, AREA -> 1;
            case AGE -> 2;
            case EDUCATION -> 3;
            case ORIGIN -> 4;
        };
    }

    private static GapView view(Tuple row, Polarity polarity) {
        var lowest = extreme(row, "low");
        var highest = extreme(row, "high");
        return new GapView(
                row.get("area", String.class),
                row.get("area_name", String.class),
                level(row.get("level", String.class)),
                row.get("period", String.class),
                lowest,
                highest,
                row.get("difference", BigDecimal.class),
                lowest.value().signum() <= 0 ? null : highest.value().divide(lowest.value(), 2, RoundingMode.HALF_UP),
                worseOff(lowest, highest, polarity),
                row.get("change", BigDecimal.class),
                row.get("compared", Long.class),
                groups(row.get("groups", String.class), lowest, highest));
    }

    private static @Nullable AreaLevel level(@Nullable String name) {
        return name == null ? null : AreaLevel.valueOf(name);
    }

    private static GapView.Extreme extreme(Tuple row, String which) {
        return new GapView.Extreme(
                row.get(which + "_group", String.class),
                row.get(which + "_name", String.class),
                row.get(which, BigDecimal.class));
    }

    private static @Nullable String worseOff(GapView.Extreme lowest, GapView.Extreme highest, Polarity polarity) {
        if (lowest.value().compareTo(highest.value()) == 0) {
            return null;
        }
        return switch (polarity) {
            case HIGHER_IS_BETTER -> lowest.group();
            case LOWER_IS_BETTER -> highest.group();
            case NEUTRAL -> null;
        };
    }

    private static List<GapView.Extreme> groups(@Nullable String all, GapView.Extreme lowest, GapView.Extreme highest) {
        if (all == null) {
            return List.of(lowest, highest);
        }
        var groups = new ArrayList<GapView.Extreme>();
        StoredJson.read(all)
                .properties()
                .forEach(one -> groups.add(
                        new GapView.Extreme(one.getKey(), null, one.getValue().decimalValue())));
        return groups;
    }
}
