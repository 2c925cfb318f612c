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
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.series.SeriesRow;
import org.samverk.followup.rendition.ReadSeries.Measured;
import org.samverk.followup.rendition.ReadSeries.Since;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// Finds the series that measurements lie on, in one statement.
@ApplicationScoped
class FindReadSeries {
    private static final String ROWS = """
            select p.id, p.indicator_id, p.area, (select a.name from known_area a where a.code = p.area) as area_name,
              p.breakdown, p.period, p.content ->> 'status' as status,
              cast(coalesce(p.content ->> 'value', p.content ->> 'ordinal') as numeric) as value,
              p.content ->> 'text' as text, p.content ->> 'reason' as reason,
              cast(p.content ->> 'observed' as bigint) as observed,
              cast(p.content ->> 'numerator' as numeric) as numerator,
              cast(p.content ->> 'denominator' as numeric) as denominator, p.content ->> 'source' as source, p.since,
              case when row_number() over (partition by p.indicator_id order by p.area, p.breakdown, p.period) = 1
                then cast(p.indicator as text) end as indicator
            from ({points}) p
            order by p.indicator_id, p.area, p.breakdown, p.period""";
    private static final String NOW = """
            select m.id, m.indicator_id, m.area, m.breakdown, m.period, m.state -> 'content' as content,
              v.state -> 'content' as indicator, cast(null as text) as since
            from (select distinct n.indicator_id, n.area, n.breakdown
                  from measurement n join subjects s on s.id = n.indicator_id{where}) l
            join measurement m on m.indicator_id = l.indicator_id and m.area = l.area and m.breakdown = l.breakdown
            join indicator v on v.id = m.indicator_id""";
    private static final String KEPT = """
            select r.measurement_id as id, r.indicator_id, r.area, r.breakdown, r.period, r.content,
              i.content as indicator,
              case when m.id is null then 'DELETED'
                when measured(m.state -> 'content') <> measured(r.content) then 'CORRECTED' end as since
            from report_reading r join subjects s on s.id = r.indicator_id
            join report_indicator i on i.report = r.report and i.indicator_id = r.indicator_id
            left join measurement m on m.id = r.measurement_id{where}""";

    private final Session database;

    FindReadSeries(Session database) {
        this.database = database;
    }

    /// Of those measurements that this actor may see, the indicator read first first.
    List<ReadSeries> of(List<UUID> measurements, Actor actor) {
        if (measurements.isEmpty()) {
            return List.of();
        }
        var where = Access.visibleTo(actor, "s").and("n.id = any (cast(:ids as uuid[]))", "ids", array(measurements));
        return found(NOW, where, measurements);
    }

    /// The same as they were when this report was submitted.
    /// @param report by the id of its text
    List<ReadSeries> kept(UUID report, List<UUID> measurements, Actor actor) {
        return measurements.isEmpty()
                ? List.of()
                : found(KEPT, Access.visibleTo(actor, "s").and("r.report = :report", "report", report), measurements);
    }

    private List<ReadSeries> found(String points, Conditions where, List<UUID> measurements) {
        var series = new LinkedHashMap<UUID, ReadSeries>();
        where.bind(database.createNativeQuery(
                        ROWS.replace("{points}", points.replace("{where}", where.where())), Tuple.class))
                .getResultList()
                .forEach(row -> Objects.requireNonNull(
                                series.computeIfAbsent(row.get("indicator_id", UUID.class), id -> begun(id, row)))
                        .measured()
                        .add(measured(row)));
        return inOrder(measurements, series.values());
    }

    private static Measured measured(Tuple row) {
        var since = row.get("since", String.class);
        return new Measured(
                row.get("id", UUID.class), SeriesRow.read(row), since == null ? null : Since.valueOf(since));
    }

    private static ReadSeries begun(UUID id, Tuple row) {
        var indicator = StoredJson.mapper()
                .convertValue(StoredJson.read(row.get("indicator", String.class)), IndicatorContent.class);
        return new ReadSeries(id, indicator, new ArrayList<>());
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
