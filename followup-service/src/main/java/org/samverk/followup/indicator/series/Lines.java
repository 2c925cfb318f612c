package org.samverk.followup.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.followup.indicator.IndicatorState;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The lines of indicators, each brought together by the database.
@ApplicationScoped
public class Lines {
    private static final String LINES = """
            with line as (
              select m.area, m.breakdown, array_agg(m.period order by m.period) as periods,
                array_agg(cast(m.value as text) order by m.period) as readings,
                (array_agg(m.value order by m.period))[1] as first_value,
                (array_agg(m.value order by m.period desc))[1] as last_value
              from measurement m join subjects s on s.id = m.indicator_id
              {where} and m.value is not null
              group by m.area, m.breakdown)""";
    private static final String ROWS = LINES + """

            select l.*, cast(v.state as text) as indicator,
              (select a.name from known_area a where a.code = l.area) as area_name
            from line l join indicator v on v.id = :id""";
    private static final String BY_AREA = "l.area, l.breakdown";
    private static final SortKeys SORT = new SortKeys(
            BY_AREA,
            Map.of(
                    "area", "l.area",
                    "change", "l.last_value - l.first_value",
                    "last", "l.last_value"));

    private final Session database;
    private final Indicators indicators;

    Lines(Session database, Indicators indicators) {
        this.database = database;
        this.indicators = indicators;
    }

    /// @return the page's rows and, where there is a next page, one more; by area unless sorted otherwise
    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such indicator this actor may see
    public List<LineRow> matching(UUID id, SeriesFilter filter, PageRequest page, Actor actor) {
        var order = page.sort() == null ? BY_AREA : SORT.orderBy(page);
        var where = where(id, filter, actor);
        var rows = where
                .bind(database.createNativeQuery(
                        ROWS.replace("{where}", where.where()) + " order by " + order + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Lines::row)
                .toList();
        if (rows.isEmpty()) {
            indicators.row(id, actor);
        }
        return rows;
    }

    public long count(UUID id, SeriesFilter filter, Actor actor) {
        var where = where(id, filter, actor);
        return where.bind(database.createNativeQuery(
                        LINES.replace("{where}", where.where()) + " select count(*) from line", Long.class))
                .getSingleResult();
    }

    private static Conditions where(UUID id, SeriesFilter filter, Actor actor) {
        return filter.narrow(Access.visibleTo(actor, "s").and("m.indicator_id = :id", "id", id));
    }

    private static LineRow row(Tuple tuple) {
        return new LineRow(
                indicator(tuple.get("indicator", String.class)),
                tuple.get("area", String.class),
                tuple.get("area_name", String.class),
                SeriesRow.breakdown(tuple.get("breakdown", String.class)),
                LineRow.readings(tuple));
    }

    private static IndicatorContent indicator(String state) {
        return StoredJson.mapper()
                .convertValue(StoredJson.read(state), IndicatorState.class)
                .content();
    }
}
