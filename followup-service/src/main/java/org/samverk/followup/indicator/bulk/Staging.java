package org.samverk.followup.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.followup.indicator.measurement.MeasurementState;
import org.samverk.kit.stored.StoredJson;

/// Where rows wait until all are known to be good, and what is asked of all of them at once.
@ApplicationScoped
class Staging {
    private static final String SAME_PLACE =
            "m.indicator_id = :indicator and m.area = g.area and m.breakdown = g.breakdown and m.period = g.period";
    private static final String TWICE = """
            select line, min(line) over (partition by area, breakdown, period) as other,
              row_number() over (partition by area, breakdown, period order by line) > 1 as bad
            from measurement_staged where import_id = :import""";
    private static final String OTHERWISE = " from measurement_staged g join measurement m on " + SAME_PLACE
            + " where g.import_id = :import and m.state -> 'content' <> g.state -> 'content'";

    private static final String STOOD_ON =
            "select e.id from evaluation e where e.id in (select u.evaluation_id from evaluation_measurement u where u.measurement_id in (select m.id"
                    + OTHERWISE + ")) and e.status in ('COMPLETED', 'PUBLISHED') order by e.id for update";

    private final Session database;

    Staging(Session database) {
        this.database = database;
    }

    /// One of the rows was entered or corrected by somebody else since it was looked for.
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// A row of a file that is good as far as it alone can be.
    record Staged(long line, MeasurementState state) {}

    /// In one statement, however many.
    @Transactional(Transactional.TxType.MANDATORY)
    void put(UUID importId, List<Staged> rows) {
        var all = StoredJson.mapper().createArrayNode();
        rows.forEach(row -> all.addObject()
                .put("line", row.line())
                .put("id", UuidVersion7Strategy.INSTANCE.generateUuid(null).toString())
                .set("state", StoredJson.mapper().valueToTree(row.state())));
        database.createNativeMutationQuery("""
                        insert into measurement_staged (import_id, line, id, state)
                        select :import, r.line, r.id, r.state
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(line bigint, id uuid, state jsonb)""")
                .setParameter("import", importId)
                .setParameter("rows", all.toString())
                .executeUpdate();
    }

    /// Rows for which the file has another.
    void twice(UUID importId, Faults faults) {
        var count = database.createNativeQuery("select count(*) from (" + TWICE + ") t where bad", Long.class)
                .setParameter("import", importId)
                .getSingleResult();
        if (count > 0) {
            var first = database
                    .createNativeQuery(
                            "select line, other from (" + TWICE + ") t where bad order by line limit " + Faults.NAMED,
                            Tuple.class)
                    .setParameter("import", importId)
                    .getResultList()
                    .stream()
                    .map(row -> new ImportFault(
                            row.get("line", Long.class),
                            null,
                            "twice",
                            "Line %d is of the same area, period and group.".formatted(row.get("other", Long.class))))
                    .toList();
            faults.add(first, count);
        }
    }

    /// Rows for which there is a measurement of another value.
    void otherwise(UUID importId, UUID indicator, Faults faults) {
        var count = otherwise(importId, indicator);
        if (count > 0) {
            var first = database
                    .createNativeQuery("select g.line" + OTHERWISE + " order by 1 limit " + Faults.NAMED, Long.class)
                    .setParameter("import", importId)
                    .setParameter("indicator", indicator)
                    .getResultList()
                    .stream()
                    .map(line -> new ImportFault(
                            line,
                            null,
                            "exists",
                            "There is another value already: correct that, or import with existing=CORRECT or KEEP."))
                    .toList();
            faults.add(first, count);
        }
    }

    /// For how many rows there is a measurement of another value.
    long otherwise(UUID importId, UUID indicator) {
        return count("select count(*)" + OTHERWISE, importId, indicator);
    }

    /// How many are there already.
    long existing(UUID importId, UUID indicator) {
        return count(
                "select count(*) from measurement_staged g join measurement m on " + SAME_PLACE
                        + " where g.import_id = :import",
                importId,
                indicator);
    }

    /// Holds all measurements that are otherwise, and then the evaluations that stand on one of them, each in an order,
    /// until the transaction ends. They may be named meanwhile, but not deleted.
    /// @return how many measurements
    @Transactional(Transactional.TxType.MANDATORY)
    long hold(UUID importId, UUID indicator) {
        var held = count(
                "select count(*) from (select m.id" + OTHERWISE + " order by m.id for no key update of m) held",
                importId,
                indicator);
        count("select count(*) from (" + STOOD_ON + ") held", importId, indicator);
        return held;
    }

    /// The next measurements that are otherwise, each with what the file has instead.
    List<Tuple> otherwiseAfter(Place last, UUID importId, UUID indicator, int most) {
        return database.createNativeQuery("""
                        select g.area, g.breakdown, g.period, cast(g.state -> 'content' as text) as content,
                          m.id, m.version, cast(m.state as text) as state
                        from measurement_staged g cross join lateral
                          (select m.id, m.version, m.state from measurement m where %s offset 0) m
                        where g.import_id = :import and (g.area, g.breakdown, g.period) > (:area, :breakdown, :period)
                          and m.state -> 'content' <> g.state -> 'content'
                        order by g.area, g.breakdown, g.period limit :most""".formatted(SAME_PLACE), Tuple.class)
                .setParameter("import", importId)
                .setParameter("indicator", indicator)
                .setParameter("area", last.area())
                .setParameter("breakdown", last.breakdown())
                .setParameter("period", last.period())
                .setParameter("most", most)
                .getResultList();
    }

    /// Where a row stands in the order of the key.
    record Place(String area, String breakdown, String period) {
        static final Place FIRST = new Place("", "", "");

        /// From a row with columns of these names.
        static Place of(Tuple row) {
            return new Place(
                    row.get("area", String.class), row.get("breakdown", String.class), row.get("period", String.class));
        }
    }

    /// From now on a page of rows is looked for at a time: in the order of the index, not by sorting all that is left.
    @Transactional(Transactional.TxType.MANDATORY)
    void expectPages() {
        database.createNativeQuery("""
                        select set_config('enable_nestloop', 'on', true), set_config('enable_bitmapscan', 'off', true),
                          set_config('enable_sort', 'off', true)""", Tuple.class).getSingleResult();
    }

    /// Two imports of the same may have to wait for each other's end, for longer than a request waits.
    @Transactional(Transactional.TxType.MANDATORY)
    void waitForOthers() {
        database.createNativeQuery("select set_config('lock_timeout', '0', true)", String.class)
                .getSingleResult();
    }

    /// However little the database has counted of both tables so far: it must not look for each row among all.
    @Transactional(Transactional.TxType.MANDATORY)
    void expectMany() {
        database.createNativeQuery("select set_config('enable_nestloop', 'off', true)", String.class)
                .getSingleResult();
    }

    /// Makes measurements of all that are not there yet, in one statement; in an order, so that two imports of
    /// the same do not wait for each other for good. What is there is left to the unique index: a look at a table
    /// that grows meanwhile would take ever longer.
    /// @return how many
    @Transactional(Transactional.TxType.MANDATORY)
    long load(UUID importId, Instant now) {
        return database.createNativeMutationQuery("""
                        insert into measurement (id, version, state)
                        select g.id, 1, g.state || jsonb_build_object('createdAt', cast(:now as text), 'updatedAt', cast(:now as text))
                        from measurement_staged g
                        where g.import_id = :import
                        order by g.area, g.breakdown, g.period
                        on conflict (indicator_id, area, breakdown, period) do nothing""")
                .setParameter("import", importId)
                .setParameter("now", now.toString())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void clear(UUID importId) {
        database.createNativeMutationQuery("delete from measurement_staged where import_id = :import")
                .setParameter("import", importId)
                .executeUpdate();
    }

    private long count(String sql, UUID importId, UUID indicator) {
        return database.createNativeQuery(sql, Long.class)
                .setParameter("import", importId)
                .setParameter("indicator", indicator)
                .getSingleResult();
    }
}
