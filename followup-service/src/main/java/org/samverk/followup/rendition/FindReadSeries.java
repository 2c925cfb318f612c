package org.samverk.followup.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.followup.indicator.IndicatorState;
import org.samverk.followup.indicator.series.SeriesRow;
import org.samverk.followup.rendition.ReadSeries.Measured;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Finds the series that measurements lie on, in one statement.
@ApplicationScoped
class FindReadSeries {
    private static final String ROWS = """
            with line as (
              select distinct m.indicator_id, m.area, m.breakdown
              from measurement m join subjects s on s.id = m.indicator_id{where})
            select m.id, m.indicator_id, m.area, (select a.name from known_area a where a.code = m.area) as area_name,
              m.breakdown, m.period, m.status, m.value, m.state #>> '{content,text}' as text,
              m.state #>> '{content,reason}' as reason, cast(m.state #>> '{content,observed}' as bigint) as observed,
              case when row_number() over (partition by m.indicator_id order by m.area, m.breakdown, m.period) = 1
                then cast(v.state as text) end as indicator
            from line l
            join measurement m
              on m.indicator_id = l.indicator_id and m.area = l.area and m.breakdown = l.breakdown
            join indicator v on v.id = m.indicator_id
            order by m.indicator_id, m.area, m.breakdown, m.period""";

    private final Session database;

    FindReadSeries(Session database) {
        this.database = database;
    }

    /// Of those measurements that this actor may see, the indicator read first first.
    List<ReadSeries> of(List<UUID> measurements, Actor actor) {
        if (measurements.isEmpty()) {
            return List.of();
        }
        var where = Access.visibleTo(actor, "s").and("m.id = any (cast(:ids as uuid[]))", "ids", array(measurements));
        var series = new LinkedHashMap<UUID, ReadSeries>();
        where.bind(database.createNativeQuery(ROWS.replace("{where}", where.where()), Tuple.class))
                .getResultList()
                .forEach(row -> Objects.requireNonNull(
                                series.computeIfAbsent(row.get("indicator_id", UUID.class), id -> begun(id, row)))
                        .measured()
                        .add(new Measured(row.get("id", UUID.class), SeriesRow.read(row))));
        return inOrder(measurements, series.values());
    }

    private static ReadSeries begun(UUID id, Tuple row) {
        var state = StoredJson.mapper()
                .convertValue(StoredJson.read(row.get("indicator", String.class)), IndicatorState.class);
        return new ReadSeries(id, state.content(), new ArrayList<>());
    }

    private static List<ReadSeries> inOrder(List<UUID> measurements, Collection<ReadSeries> series) {
        return measurements.stream()
                .flatMap(id -> series.stream()
                        .filter(one -> one.measured().stream()
                                .anyMatch(each -> each.id().equals(id))))
                .distinct()
                .toList();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
