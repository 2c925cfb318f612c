package org.samverk.followup.occasion.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// What submitted reports read, as it was when they were, in the tables `report_reading` and `report_indicator`. Each
/// report goes by the id of its text.
@ApplicationScoped
public class ShownReadings {
    private final Session database;

    ShownReadings(Session database) {
        this.database = database;
    }

    /// Copies them as they are, with all else that was measured on their lines.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID report, Collection<UUID> measurements) {
        if (measurements.isEmpty()) {
            return;
        }
        var ids = measurements.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        database.createNativeMutationQuery("""
                        insert into report_reading
                          (report, measurement_id, version, named, indicator_id, area, breakdown, period, content)
                        select :report, m.id, m.version, m.id = any (cast(:ids as uuid[])), m.indicator_id, m.area,
                          m.breakdown, m.period, m.state -> 'content'
                        from (select distinct n.indicator_id, n.area, n.breakdown from measurement n
                              where n.id = any (cast(:ids as uuid[]))) line
                        join measurement m on m.indicator_id = line.indicator_id and m.area = line.area
                          and m.breakdown = line.breakdown""")
                .setParameter("report", report)
                .setParameter("ids", ids)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into report_indicator (report, indicator_id, content)
                        select :report, v.id, v.state -> 'content' from indicator v
                        where v.id in (select r.indicator_id from report_reading r where r.report = :report)""").setParameter("report", report).executeUpdate();
    }

    /// Those a report names, as far as this actor may see their indicators.
    public List<ReadingView> of(@Nullable Report report, Actor actor) {
        return report == null || report.shown() == null
                ? List.of()
                : read(database.createNativeQuery("select " + column(":report"), String.class)
                        .setParameter("report", report.text().id())
                        .setParameter("everything", actor.seesEverything())
                        .setParameter("mine", actor.mine())
                        .getSingleResult());
    }

    /// A column that holds the same, for {@link #read}. Needs the parameters of {@link Access#condition}.
    /// @param report the column of its id
    public static String column(String report) {
        return """
                (select cast(jsonb_agg(jsonb_build_object(
                    'measurementId', r.measurement_id, 'version', r.version, 'indicatorId', r.indicator_id,
                    'name', i.content -> 'name', 'unit', i.content -> 'unit', 'valueType', i.content -> 'valueType',
                    'targets', i.content -> 'targets',
                    'areaName', (select a.name from known_area a where a.code = r.area), 'content', r.content,
                    'corrected', coalesce(measured(m.state -> 'content') <> measured(r.content), false),
                    'deleted', m.id is null) order by r.indicator_id, r.area, r.breakdown, r.period) as text)
                 from report_reading r
                 join report_indicator i on i.report = r.report and i.indicator_id = r.indicator_id
                 join subjects x on x.id = r.indicator_id
                 left join measurement m on m.id = r.measurement_id
                 where r.report = %s and r.named and %s)""".formatted(report, Access.condition("x"));
    }

    public static List<ReadingView> read(@Nullable String column) {
        return column == null
                ? List.of()
                : StoredJson.mapper()
                        .convertValue(StoredJson.read(column), new TypeReference<List<ReadingView.Kept>>() {})
                        .stream()
                        .map(ReadingView::of)
                        .toList();
    }
}
