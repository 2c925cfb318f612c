package org.samverk.followup.indicator.bulk;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.followup.indicator.Indicators;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// The imports. Whoever sees an indicator sees what was imported.
@ApplicationScoped
class Imports {
    static final String KIND = "measurement-import";

    private static final String FROM = " from measurement_import i join subjects s on s.id = i.indicator_id";
    private static final String ROWS =
            "select i.id, i.version, cast(i.state as text) as state, i.phase, i.rows_read, cast(i.faults as text) as faults"
                    + FROM;
    /// A list does not tell the faults, of which there may be many.
    private static final String LISTED =
            "select i.id, i.version, cast(i.state as text) as state, i.phase, i.rows_read, '[]' as faults" + FROM;
    private static final SortKeys SORT = new SortKeys("i.id", Map.of("createdAt", "i.id"));

    private final Session database;
    private final Indicators indicators;
    private final Snapshots snapshots;

    Imports(Session database, Indicators indicators, Snapshots snapshots) {
        this.database = database;
        this.indicators = indicators;
        this.snapshots = snapshots;
    }

    void persist(MeasurementImport one, Instant now) {
        database.persist(one);
        database.flush();
        told(one.id(), ImportStatus.CHECKING, 0, now);
    }

    /// One that is still on its way, held until the transaction ends; nothing where it has ended, or another is at
    /// it.
    Optional<MeasurementImport> running(UUID id) {
        return database.createNativeQuery(
                        "select i.* from measurement_import i where i.id = :id and i.status = 'RUNNING' for update skip locked",
                        MeasurementImport.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /// Of an indicator those that loaded nothing and have ended, the first of them first.
    List<MeasurementImport> vain(UUID indicator, int most) {
        return database.createNativeQuery("""
                        select i.* from measurement_import i
                        where i.indicator_id = :indicator and i.status not in ('RUNNING', 'DONE')
                        order by i.id limit :most for update""", MeasurementImport.class)
                .setParameter("indicator", indicator)
                .setParameter("most", most)
                .getResultList();
    }

    void remove(MeasurementImport one) {
        database.remove(one);
    }

    /// How far it has come, and that somebody is at it.
    @Transactional(Transactional.TxType.MANDATORY)
    void told(UUID id, ImportStatus phase, long rows, Instant now) {
        database.createNativeMutationQuery("""
                        update measurement_import set phase = :phase, rows_read = :rows, alive_at = :now where id = :id""")
                .setParameter("id", id)
                .setParameter("phase", phase.name())
                .setParameter("rows", rows)
                .setParameter("now", now, Instant.class)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void found(UUID id, Faults faults) {
        database.createNativeMutationQuery(
                        "update measurement_import set faults = cast(:faults as jsonb) where id = :id")
                .setParameter("id", id)
                .setParameter(
                        "faults",
                        StoredJson.mapper().valueToTree(faults.named()).toString())
                .executeUpdate();
    }

    /// Those nobody has been at since then.
    List<UUID> left(Instant since) {
        return database.createNativeQuery(
                        "select id from measurement_import where status = 'RUNNING' and alive_at < :since order by id limit 500",
                        UUID.class)
                .setParameter("since", since, Instant.class)
                .getResultList();
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see
    ImportRow row(UUID indicator, UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s")
                .and("i.id = :id", "id", id)
                .and("i.indicator_id = :indicator", "indicator", indicator);
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Imports::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such indicator this actor may see
    List<ImportRow> matching(UUID indicator, PageRequest page, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("i.indicator_id = :indicator", "indicator", indicator);
        var rows = where
                .bind(database.createNativeQuery(
                        LISTED + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Imports::row)
                .toList();
        if (rows.isEmpty()) {
            indicators.row(indicator, actor);
        }
        return rows;
    }

    long count(UUID indicator, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("i.indicator_id = :indicator", "indicator", indicator);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private static ImportRow row(Tuple tuple) {
        return new ImportRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), ImportState.class),
                tuple.get("phase", String.class),
                tuple.get("rows_read", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("faults", String.class)), new TypeReference<>() {}));
    }
}
