package org.samverk.followup.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.followup.reference.AreaCode;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.stored.Wanted;

/// The indicators, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Indicators {
    public static final String KIND = "indicator";

    private static final String FROM = " from indicator v join subjects s on s.id = v.id";
    /// Where an indicator is used. Imports that loaded nothing go with it.
    private static final String USES = """
            array_remove(array[
              case when exists (select from measurement m where m.indicator_id = v.id) then 'measurements' end,
              case when exists (select from measurement_import i
                where i.indicator_id = v.id and i.status in ('RUNNING', 'DONE')) then 'imports' end,
              case when exists (select from known_subject g
                where g.target -> 'indicatorIds' @> to_jsonb(v.id) and not g.deleted) then 'goals of agreements' end,
              case when is_evidence(v.id) then 'evidence in health challenges or public-health reports' end], null)""";
    private static final String USED = "cardinality(" + USES + ") > 0";
    private static final String ROWS = "select v.id, v.version, cast(v.state as text) as state, " + USED + " as used, "
            + References.column("named.id = v.owner_id") + " as names" + FROM;
    private static final SortKeys SORT =
            new SortKeys("v.id", Map.of("createdAt", "v.id", "code", "v.code", "name", SortKeys.text("v.name")));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Indicators(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one indicator come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Indicator required(UUID id, Actor actor) {
        return held(id, actor, "update");
    }

    /// For measuring: it stays as it is until the transaction ends.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Indicator steady(UUID id, Actor actor) {
        return held(id, actor, "share");
    }

    private Indicator held(UUID id, Actor actor, String how) {
        var where = Access.visibleTo(actor, "s").and("v.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select v.*" + FROM + where.where() + " for " + how + " of v", Indicator.class))
                .uniqueResultOptional()
                .orElseThrow(() -> missing(id, actor));
    }

    public RuntimeException missing(UUID id, Actor actor) {
        return snapshots.missing(KIND, id, actor);
    }

    /// Whether anything hangs on it, or names it.
    public boolean used(UUID id) {
        return database.createNativeQuery("select " + USED + " from indicator v where v.id = :id", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /// What hangs on it and what names it, in words; nothing where it may be deleted.
    public List<String> uses(UUID id) {
        return List.of(
                database.createNativeQuery("select " + USES + " as uses from indicator v where v.id = :id", Tuple.class)
                        .setParameter("id", id)
                        .getSingleResult()
                        .get("uses", String[].class));
    }

    /// Whether there are measurements.
    public boolean measured(UUID id) {
        return database.createNativeQuery(
                        "select exists (select from measurement m where m.indicator_id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    public void persist(Indicator indicator) {
        database.persist(indicator);
    }

    public void remove(Indicator indicator) {
        database.remove(indicator);
    }

    /// What hangs on an indicator is for the same to see from now on: all of it in one statement, however much it is.
    public void follow(UUID id, Access access) {
        database.createNativeMutationQuery("""
                        update subjects s set owner = cast(:owner as uuid), visibility = :visibility,
                          audience = cast(:audience as uuid[])
                        from (select m.id from measurement m where m.indicator_id = :id
                          union all select i.id from measurement_import i where i.indicator_id = :id) hanging
                        where s.id = hanging.id""")
                .setParameter("id", id)
                .setParameter("owner", String.valueOf(access.owner()))
                .setParameter("visibility", access.visibility().name())
                .setParameter(
                        "audience",
                        access.audience().stream()
                                .map(UUID::toString)
                                .sorted()
                                .toList()
                                .toString()
                                .replace('[', '{')
                                .replace(']', '}'))
                .executeUpdate();
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public IndicatorRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("v.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Indicators::row)
                .findFirst()
                .orElseThrow(() -> missing(id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<IndicatorRow> matching(IndicatorFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Indicators::row)
                .toList();
    }

    public long count(IndicatorFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(IndicatorFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("v.code = :code", "code", filter.code())
                .and("v.kind = :kind", "kind", filter.kind())
                .and("v.scope = :scope", "scope", filter.scope())
                .and("v.quadrant = :quadrant", "quadrant", filter.quadrant())
                .and("v.source_type = :sourceType", "sourceType", filter.sourceType())
                .and("v.kolada_kpi = :kpi", "kpi", filter.koladaKpi())
                .and("v.data_source_id = :dataSource", "dataSource", filter.dataSource())
                .and(
                        "exists (select from indicator_theme t where t.indicator_id = v.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(
                        "exists (select from measurement m where m.indicator_id = v.id and m.area = :area)",
                        "area",
                        AreaCode.normalisedOrNone(filter.area()))
                .and(
                        "v.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        References.named(database, conditions, "v.owner_id", "owner", filter.owner(), clock.instant());
        Wanted.externalId(
                conditions,
                "exists (select from indicator_external_id e where e.indicator_id = v.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "v.search", filter.text());
        return conditions;
    }

    private static IndicatorRow row(Tuple tuple) {
        return new IndicatorRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), IndicatorState.class),
                tuple.get("used", Boolean.class),
                References.read(tuple.get("names", String.class)));
    }
}
