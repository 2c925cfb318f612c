package org.samverk.agreements.process.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
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

/// The models, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
class Models {
    static final String TYPE = "collaboration-model";

    private static final String FROM = " from collaboration_model m join subjects s on s.id = m.id";
    private static final String USED = """
            (exists (select from process_plan p where p.model_id = m.id)
              or exists (select from development_area a where a.model_id = m.id))""";
    private static final String USED_BY_THEN = """
            exists (select from process_plan p where p.model_id = :id and %s)
              or exists (select from development_area a where a.model_id = :id and %s)""".formatted(Snapshots.before("p.id"), Snapshots.before("a.id"));
    private static final String ROWS = "select m.id, m.version, cast(m.state as text) as state, %s as names, %s as used"
                    .formatted(References.column("named.id = m.owner_id"), USED)
            + FROM;
    private static final SortKeys SORT =
            new SortKeys("m.id", Map.of("createdAt", "m.id", "name", SortKeys.text("m.name")));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Models(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one model come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    CollaborationModel required(UUID id, Actor actor) {
        return held(id, "update", actor).orElseThrow(() -> snapshots.missing(TYPE, id, actor));
    }

    /// As it stays until the transaction ends, for what is begun with it.
    Optional<CollaborationModel> shared(UUID id, Actor actor) {
        return held(id, "share", actor);
    }

    private Optional<CollaborationModel> held(UUID id, String how, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("m.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select m.*" + FROM + where.where() + " for " + how + " of m", CollaborationModel.class))
                .uniqueResultOptional();
    }

    /// Whoever may see it.
    Optional<CollaborationModel> find(UUID id) {
        return Optional.ofNullable(database.find(CollaborationModel.class, id));
    }

    void persist(CollaborationModel model) {
        database.persist(model);
    }

    void remove(CollaborationModel model) {
        database.remove(model);
    }

    /// Those that would ship models wait for each other until the transaction ends.
    void oneAtATime() {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('samverk.shipped-models')) as text)", String.class)
                .getSingleResult();
    }

    boolean used(UUID id) {
        return database.createNativeQuery(
                        "select " + USED + " from collaboration_model m where m.id = :id", Boolean.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElse(false);
    }

    /// Whether something that is still there went by it when it came to be as in a version.
    boolean used(UUID id, long version) {
        return database.createNativeQuery("select " + USED_BY_THEN, Boolean.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getSingleResult();
    }

    /// At most 20 process plans that were begun with it and areas that follow it: ids, or null for what this actor may
    /// not see.
    List<@Nullable UUID> usersOf(UUID model, Actor actor) {
        return Access.visibleTo(actor, "s")
                .with("model", model)
                .bind(database.createNativeQuery("""
                        select case when %s then u.id end from (
                          select p.id from process_plan p where p.model_id = :model
                          union all select a.id from development_area a where a.model_id = :model) u
                        join subjects s on s.id = u.id order by u.id limit 20""".formatted(Access.condition("s")), UUID.class))
                .getResultList();
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    ModelRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("m.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Models::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(TYPE, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<ModelRow> matching(ModelFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Models::row)
                .toList();
    }

    long count(ModelFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(ModelFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("m.archived = :archived", "archived", filter.archived())
                .and("m.code = :code", "code", filter.code())
                .and("m.shipped = :shipped", "shipped", filter.shipped())
                .and("m.origin_area_id = :originArea", "originArea", filter.originArea())
                .and(
                        "m.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        References.named(conditions, "m.owner_id in %s", "owner", filter.owner(), clock.instant());
        Wanted.externalId(
                conditions,
                "exists (select from collaboration_model_external_id e where e.model_id = m.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "m.search", filter.text());
        return conditions;
    }

    private static ModelRow row(Tuple tuple) {
        return new ModelRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), ModelState.class),
                References.read(tuple.get("names", String.class)),
                tuple.get("used", Boolean.class));
    }
}
