package org.samverk.agreements.pilot.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The project descriptions of development areas, and the questions asked of them.
@ApplicationScoped
class Descriptions {
    static final String KIND = "project-description";

    private static final String STORED = "project_description d join subjects s on s.id = d.id";
    private static final String ROWS = """
            select d.id, d.version, cast(d.state as text) as state,
              exists (select from area_proposal o where o.description_id = d.id) as used
            from\s""";
    private static final String VERSIONS = """
            select cast(v.data as text) as state, v.version from (
              select distinct on (1) cast(j.data ->> 'textVersion' as int) as text_version, j.version, j.data
              from journal j join subjects s on s.id = j.subject_id
              where j.subject_id = :id and s.type = :kind and %s and (%s or %s)
              order by 1, j.version) v
            where cast(:only as int) is null or v.text_version = :only
            order by v.text_version desc limit 100""".formatted(
                    Access.condition("s"), Access.everything("s"), Access.condition("j"));
    private static final SortKeys SORT = new SortKeys("d.id", Map.of("createdAt", "d.id"));

    private final Session database;
    private final Snapshots snapshots;

    Descriptions(Session database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /// For changing: held until the transaction ends.
    /// @throws org.samverk.kit.problem.Refusal 404 when the area has none such, 410 when it is deleted
    Description required(UUID area, UUID id, Actor actor) {
        return held(area, id, "update", actor).orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// One that a proposal is made with: it stays as it is until the transaction ends.
    Optional<Description> held(UUID area, UUID id, Actor actor) {
        return held(area, id, "share", actor);
    }

    private Optional<Description> held(UUID area, UUID id, String lock, Actor actor) {
        var where = one(area, id, actor);
        return where.bind(database.createNativeQuery(
                        "select d.* from " + STORED + where.where() + " for " + lock + " of d", Description.class))
                .uniqueResultOptional();
    }

    void persist(Description description) {
        database.persist(description);
    }

    void delete(Description description) {
        database.remove(description);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when the area has none such, 410 when it is deleted
    DescriptionRow row(UUID area, UUID id, Actor actor) {
        return rows(one(area, id, actor), "").getResultList().stream()
                .map(Descriptions::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// A state as the journal or a writer has it.
    DescriptionRow shown(UUID id, long version, DescriptionState state) {
        return new DescriptionRow(id, version, state, used(id));
    }

    boolean used(UUID id) {
        return database.createNativeQuery(
                        "select exists (select from area_proposal o where o.description_id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /// At most 20 proposals made with it: ids, or null for what this actor may not see.
    List<@Nullable UUID> users(UUID id, Actor actor) {
        return database.createNativeQuery("""
                        select case when %s then o.id end from area_proposal o join subjects s on s.id = o.id
                        where o.description_id = :id order by o.id limit 20""".formatted(Access.condition("s")), UUID.class)
                .setParameter("id", id)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList();
    }

    /// @return the page's rows and, where there is a next page, one more
    List<DescriptionRow> matching(UUID area, PageRequest page, Actor actor) {
        return rows(of(area, actor), " order by " + SORT.orderBy(page) + " limit :limit offset :offset")
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Descriptions::row)
                .toList();
    }

    long count(UUID area, Actor actor) {
        var where = of(area, actor);
        return where.bind(database.createNativeQuery("select count(*) from " + STORED + where.where(), Long.class))
                .getSingleResult();
    }

    /// Every text it has had, newest first; the newest hundred.
    /// @param only this version, where one is asked for
    List<DescriptionState> versions(UUID id, @Nullable Integer only, Actor actor) {
        return database
                .createNativeQuery(VERSIONS, Tuple.class)
                .setParameter("id", id)
                .setParameter("kind", KIND)
                .setParameter("only", only, Integer.class)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList()
                .stream()
                .map(Descriptions::state)
                .toList();
    }

    private static Conditions of(UUID area, Actor actor) {
        return Access.visibleTo(actor, "s").and("d.area_id = :area", "area", area);
    }

    private static Conditions one(UUID area, UUID id, Actor actor) {
        return of(area, actor).and("d.id = :id", "id", id);
    }

    private NativeQuery<Tuple> rows(Conditions where, String order) {
        return where.bind(database.createNativeQuery(ROWS + STORED + where.where() + order, Tuple.class));
    }

    private static DescriptionRow row(Tuple tuple) {
        return new DescriptionRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                state(tuple),
                tuple.get("used", Boolean.class));
    }

    private static DescriptionState state(Tuple tuple) {
        return StoredJson.mapper()
                .convertValue(StoredJson.read(tuple.get("state", String.class)), DescriptionState.class);
    }
}
