package org.samverk.agreements.pilot.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.stored.Wanted;

/// The development areas, and the questions asked of them.
@ApplicationScoped
class Areas {
    static final String KIND = "development-area";

    private static final String STORED = "development_area a join subjects s on s.id = a.id";
    private static final String SHOWN =
            "(select cast(:shown as uuid) as id, cast(:version as bigint) as version, cast(:state as jsonb) as state) a";
    private static final String ROWS = """
            select a.id, a.version, cast(a.state as text) as state, %s as names,
              (exists (select from pilot p where p.area_id = a.id)
                or exists (select from area_proposal o where o.area_id = a.id)
                or exists (select from project_description d where d.area_id = a.id)) as used
            from\s""".formatted(References.column("named.id = any (partners_in_area(a.state))"));
    private static final String USERS = """
            select case when %s then u.id end from (
              select p.id from pilot p where p.area_id = :id
              union all select o.id from area_proposal o where o.area_id = :id
              union all select d.id from project_description d where d.area_id = :id) u
            join subjects s on s.id = u.id order by u.id limit 20""".formatted(Access.condition("s"));
    private static final SortKeys SORT = new SortKeys(
            "a.id",
            Map.of("createdAt", "a.id", "name", SortKeys.text("a.title"), "order", "a.sequence", "status", "a.status"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Areas(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    Area required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("a.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select a.* from " + STORED + where.where() + " for update of a", Area.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    void persist(Area area) {
        database.persist(area);
    }

    void delete(Area area) {
        database.remove(area);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    AreaRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("a.id = :id", "id", id);
        return rows(STORED, where, "").getResultList().stream()
                .map(Areas::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// A state as the journal or a writer has it.
    AreaRow shown(UUID id, long version, AreaState state) {
        var where = new Conditions()
                .with("shown", id)
                .with("version", version)
                .with("state", StoredJson.mapper().valueToTree(state).toString());
        return row(rows(SHOWN, where, "").getSingleResult());
    }

    /// @return the page's rows and, where there is a next page, one more
    List<AreaRow> matching(AreaFilter filter, PageRequest page, Actor actor) {
        var order = " order by " + SORT.orderBy(page) + " limit :limit offset :offset";
        return rows(STORED, conditions(filter, actor), order)
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Areas::row)
                .toList();
    }

    long count(AreaFilter filter, Actor actor) {
        var where = conditions(filter, actor);
        return where.bind(database.createNativeQuery("select count(*) from " + STORED + where.where(), Long.class))
                .getSingleResult();
    }

    /// At most 20 of what is part of it: ids, or null for what this actor may not see.
    List<@Nullable UUID> users(UUID id, Actor actor) {
        return database.createNativeQuery(USERS, UUID.class)
                .setParameter("id", id)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList();
    }

    private Conditions conditions(AreaFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("a.model_id = :model", "model", filter.model())
                .and(
                        "exists (select from development_area_theme t where t.area_id = a.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and("a.status = :status", "status", filter.status())
                .and(
                        "a.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        References.named(
                conditions,
                "exists (select from development_area_owner o where o.area_id = a.id and o.partner_id in %s)",
                "owner",
                filter.owner(),
                clock.instant());
        Wanted.externalId(
                conditions,
                "exists (select from development_area_external_id e where e.area_id = a.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "a.search", filter.text());
        return conditions;
    }

    private NativeQuery<Tuple> rows(String from, Conditions where, String order) {
        return where.bind(database.createNativeQuery(ROWS + from + where.where() + order, Tuple.class))
                .setParameter("now", clock.instant());
    }

    private static AreaRow row(Tuple tuple) {
        return new AreaRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), AreaState.class),
                References.read(tuple.get("names", String.class)),
                tuple.get("used", Boolean.class));
    }
}
