package org.samverk.followup.indicator.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.stored.Wanted;

/// The sources, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class DataSources {
    static final String KIND = "data-source";

    private static final String FROM = " from data_source v join subjects s on s.id = v.id";
    private static final String USED =
            "(exists (select from indicator i where i.data_source_id = v.id) or is_evidence(v.id))";
    private static final String ROWS = "select v.id, v.version, cast(v.state as text) as state, " + USED + " as used, "
            + References.column("named.id = v.owner_id") + " as names" + FROM;
    private static final SortKeys SORT = new SortKeys(
            "v.id",
            Map.of(
                    "createdAt",
                    "v.id",
                    "code",
                    "v.code",
                    "name",
                    SortKeys.text("v.name"),
                    "nextEdition",
                    "v.next_edition"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    DataSources(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one source come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    DataSource required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("v.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select v.*" + FROM + where.where() + " for update of v", DataSource.class))
                .uniqueResultOptional()
                .orElseThrow(() -> missing(id, actor));
    }

    RuntimeException missing(UUID id, Actor actor) {
        return snapshots.missing(KIND, id, actor);
    }

    /// Whether indicators are taken from it, or it is evidence of a need.
    boolean used(UUID id) {
        return database.createNativeQuery("select " + USED + " from data_source v where v.id = :id", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    void persist(DataSource source) {
        database.persist(source);
    }

    void remove(DataSource source) {
        database.remove(source);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    DataSourceRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("v.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(DataSources::row)
                .findFirst()
                .orElseThrow(() -> missing(id, actor));
    }

    /// Whether there is such a one that this actor may see.
    public boolean visible(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("v.id = :id", "id", id);
        return QuarkusTransaction.joiningExisting()
                .call(() -> where.bind(database.createNativeQuery(
                                "select exists (select" + FROM + where.where() + ")", Boolean.class))
                        .getSingleResult());
    }

    /// @return the page's rows and, where there is a next page, one more
    List<DataSourceRow> matching(DataSourceFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(DataSources::row)
                .toList();
    }

    long count(DataSourceFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(DataSourceFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("v.code = :code", "code", filter.code())
                .and("v.next_edition <= :nextEditionUntil", "nextEditionUntil", filter.nextEditionUntil())
                .and(
                        "v.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        References.named(database, conditions, "v.owner_id", "owner", filter.owner(), clock.instant());
        Wanted.externalId(
                conditions,
                "exists (select from data_source_external_id e where e.data_source_id = v.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "v.search", filter.text());
        return conditions;
    }

    private static DataSourceRow row(Tuple tuple) {
        return new DataSourceRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), DataSourceState.class),
                tuple.get("used", Boolean.class),
                References.read(tuple.get("names", String.class)));
    }
}
