package org.samverk.followup.indicator.series.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.followup.indicator.IndicatorState;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.series.LineRow;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Where indicators stand, any number of them in one statement.
@ApplicationScoped
public class Standings {
    private static final String EVERYBODY = "TOTAL\u001f\u001f\u001f";
    private static final String ROWS = """
            select v.id, cast(v.state as text) as indicator, x.*,
              (select a.name from known_area a where a.code = x.area) as area_name
            from indicator v join subjects s on s.id = v.id
            left join lateral (
              select m.area, count(*) over () as areas, array_agg(m.period order by m.period) as periods,
                array_agg(cast(m.value as text) order by m.period) as readings
              from measurement m
              where m.indicator_id = v.id and m.breakdown = :everybody and m.value is not null
              group by m.area order by m.area limit 5) x on true""";

    private final Session database;

    Standings(Session database) {
        this.database = database;
    }

    /// Of those that this actor may see.
    public Map<UUID, IndicatorStanding> of(Collection<UUID> indicators, Actor actor) {
        if (indicators.isEmpty()) {
            return Map.of();
        }
        var where = Access.visibleTo(actor, "s")
                .and(
                        "v.id = any (cast(:ids as uuid[]))",
                        "ids",
                        indicators.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        var rows = where
                .bind(database.createNativeQuery(ROWS + where.where() + " order by v.id, x.area", Tuple.class))
                .setParameter("everybody", EVERYBODY)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("id", UUID.class), LinkedHashMap::new, Collectors.toList()));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> standing(each.getKey(), each.getValue())));
    }

    private static IndicatorStanding standing(UUID id, List<Tuple> rows) {
        var first = rows.getFirst();
        var indicator = StoredJson.mapper()
                .convertValue(StoredJson.read(first.get("indicator", String.class)), IndicatorState.class)
                .content();
        var areas = first.get("areas", Long.class);
        return areas == null
                ? IndicatorStanding.of(id, indicator, 0, List.of())
                : IndicatorStanding.of(
                        id,
                        indicator,
                        areas,
                        rows.stream().map(row -> line(indicator, row)).toList());
    }

    private static LineRow line(IndicatorContent indicator, Tuple row) {
        return new LineRow(
                indicator,
                Objects.requireNonNull(row.get("area", String.class)),
                row.get("area_name", String.class),
                Breakdown.EVERYBODY,
                LineRow.readings(row));
    }
}
