package org.samverk.followup.indicator.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.content.Periods;
import org.samverk.followup.reference.AreaCode;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The measurements. Whoever sees an indicator sees what was measured.
@ApplicationScoped
public class Measurements {
    public static final String KIND = "measurement";

    private static final String FROM =
            " from measurement m join indicator v on v.id = m.indicator_id join subjects s on s.id = v.id";
    private static final String NAMED = """
            (exists (select from evaluation_measurement e where e.measurement_id = m.id)
              or exists (
                select from report_text t
                join followup_occasion o on o.id = t.occasion_id and o.submitted_at is not null
                  and o.state #>> '{report,text,id}' = cast(t.id as text)
                where t.text -> 'readings' @> jsonb_build_array(jsonb_build_object('measurementId', m.id)))
              or is_evidence(m.id))""";
    private static final String ROWS =
            "select m.id, m.version, cast(m.state as text) as state, v.owner_id, cast(v.state ->> 'createdBy' as uuid) as created_by, (select a.name from known_area a where a.code = m.area) as area_name, "
                    + NAMED + " as named" + FROM;
    private static final SortKeys SORT = new SortKeys(
            "m.id",
            Map.of(
                    "createdAt", "m.id",
                    "area", "m.area",
                    "period", "m.period",
                    "value", "m.value"));

    private final Session database;
    private final Indicators indicators;
    private final Snapshots snapshots;

    Measurements(Session database, Indicators indicators, Snapshots snapshots) {
        this.database = database;
        this.indicators = indicators;
        this.snapshots = snapshots;
    }

    /// For correcting: held until the transaction ends. It may be named meanwhile, as it stays there.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Measurement forCorrecting(UUID indicator, UUID id, Actor actor) {
        return required(indicator, id, " for no key update", actor);
    }

    /// For deleting: held until the transaction ends, and who would name it waits.
    /// @throws org.samverk.kit.problem.Refusal as above
    public Measurement forDeleting(UUID indicator, UUID id, Actor actor) {
        return required(indicator, id, " for update", actor);
    }

    private Measurement required(UUID indicator, UUID id, String lock, Actor actor) {
        return database.createNativeQuery(
                        "select m.* from measurement m where m.id = :id and m.indicator_id = :indicator" + lock,
                        Measurement.class)
                .setParameter("id", id)
                .setParameter("indicator", indicator)
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    public void persist(Measurement measurement) {
        database.persist(measurement);
    }

    public void remove(Measurement measurement) {
        database.remove(measurement);
    }

    /// Whether a report that was submitted reads it, an evaluation names it, or a health challenge or a public-health
    /// report has it as evidence, whoever asks.
    public boolean named(UUID id) {
        return database.createNativeQuery("select " + NAMED + " from measurement m where m.id = :id", Boolean.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElse(false);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public MeasurementRow row(UUID indicator, UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s")
                .and("m.id = :id", "id", id)
                .and("m.indicator_id = :indicator", "indicator", indicator);
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Measurements::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// Whether there is such a one that this actor may see, as it came with an import: its story is told there.
    public boolean asImported(UUID indicator, UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s")
                .and("m.id = :id", "id", id)
                .and("m.indicator_id = :indicator", "indicator", indicator)
                .and("m.version = 1 and m.import_id is not null");
        return where.bind(
                        database.createNativeQuery("select exists (select" + FROM + where.where() + ")", Boolean.class))
                .getSingleResult();
    }

    /// @return the page's rows and, where there is a next page, one more
    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such indicator this actor may see
    public List<MeasurementRow> matching(UUID indicator, MeasurementFilter filter, PageRequest page, Actor actor) {
        var where = where(indicator, filter, actor);
        var rows = where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Measurements::row)
                .toList();
        if (rows.isEmpty()) {
            indicators.row(indicator, actor);
        }
        return rows;
    }

    public long count(UUID indicator, MeasurementFilter filter, Actor actor) {
        var where = where(indicator, filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private static Conditions where(UUID indicator, MeasurementFilter filter, Actor actor) {
        return new Periods(filter.from(), filter.to())
                .narrow(Access.visibleTo(actor, "s"))
                .and("m.indicator_id = :indicator", "indicator", indicator)
                .and("m.area = :area", "area", AreaCode.normalisedOrNone(filter.area()))
                .and("m.state #>> '{content,breakdown,sex}' = :sex", "sex", filter.sex())
                .and("m.state #>> '{content,breakdown,ageGroup}' = :ageGroup", "ageGroup", filter.ageGroup())
                .and("m.status = :status", "status", filter.status())
                .and("m.import_id = :import", "import", filter.importId());
    }

    private static MeasurementRow row(Tuple tuple) {
        return new MeasurementRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), MeasurementState.class),
                tuple.get("area_name", String.class),
                tuple.get("owner_id", UUID.class),
                tuple.get("created_by", UUID.class),
                tuple.get("named", Boolean.class));
    }
}
