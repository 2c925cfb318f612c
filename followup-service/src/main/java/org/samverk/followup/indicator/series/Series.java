package org.samverk.followup.indicator.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samverk.followup.indicator.IndicatorState;
import org.samverk.followup.indicator.Indicators;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// Reads series, however long: one query over a cursor, and no more than a handful of rows at a time.
@ApplicationScoped
class Series {
    private static final int FETCHED = 1000;
    /// In seconds.
    private static final int LONGEST_DOWNLOAD = 600;
    /// What the series is of stands in its first row; there is one even where nothing was measured.
    private static final String ROWS = """
            select m.area, (select a.name from known_area a where a.code = m.area) as area_name, m.breakdown, m.period,
              m.status, m.value, m.state #>> '{content,text}' as text, m.state #>> '{content,reason}' as reason,
              cast(m.state #>> '{content,observed}' as bigint) as observed,
              cast(m.state #>> '{content,numerator}' as numeric) as numerator,
              cast(m.state #>> '{content,denominator}' as numeric) as denominator,
              m.state #>> '{content,source}' as source,
              case when row_number() over (order by m.area, m.breakdown, m.period) = 1 then cast(v.state as text) end
                as indicator
            from indicator v join subjects s on s.id = v.id
            left join measurement m on m.indicator_id = v.id{filtered}
            where {visible} and v.id = :id
            order by m.area, m.breakdown, m.period""";

    private final Session database;
    private final Indicators indicators;

    Series(Session database, Indicators indicators) {
        this.database = database;
        this.indicators = indicators;
    }

    /// In a transaction of its own, which lasts as long as the taking.
    /// @throws org.samverk.kit.problem.Refusal 404 before anything is taken when there is no such indicator this
    ///     actor may see
    void read(UUID id, SeriesFilter filter, Actor actor, SeriesSink sink) {
        var conditions = filter.narrow(new Conditions());
        var on = conditions.where().replaceFirst(" where ", " and ");
        var visible = Access.visibleTo(actor, "s");
        QuarkusTransaction.requiringNew().timeout(LONGEST_DOWNLOAD).run(() -> {
            var query = database.createNativeQuery(
                    ROWS.replace("{filtered}", on).replace("{visible}", Access.condition("s")), Tuple.class);
            try (var rows = visible.bind(conditions.bind(query))
                    .setParameter("id", id)
                    .setHint("org.hibernate.fetchSize", FETCHED)
                    .getResultStream()) {
                take(id, rows, actor, sink);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void take(UUID id, Stream<Tuple> rows, Actor actor, SeriesSink sink) throws IOException {
        var each = rows.iterator();
        if (!each.hasNext()) {
            throw indicators.missing(id, actor);
        }
        while (each.hasNext()) {
            var row = each.next();
            var indicator = row.get("indicator", String.class);
            if (indicator != null) {
                sink.begin(
                        id,
                        StoredJson.mapper()
                                .convertValue(StoredJson.read(indicator), IndicatorState.class)
                                .content());
            }
            if (row.get("area", String.class) != null) {
                sink.take(SeriesRow.read(row));
            }
        }
        sink.end();
    }
}
