package org.samverk.agreements.process.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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

/// The plans, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Plans {
    public static final String TYPE = "process-plan";

    private static final String FROM = " from process_plan p join subjects s on s.id = p.id";
    private static final String ROWS = "select p.id, p.version, cast(p.state as text) as state, %s as names"
                    .formatted(References.column("named.id = p.owner_id"))
            + FROM;
    private static final SortKeys SORT =
            new SortKeys("p.id", Map.of("createdAt", "p.id", "title", SortKeys.text("p.title"), "status", "p.status"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Plans(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one plan come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Plan required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("p.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select p.*" + FROM + where.where() + " for update of p", Plan.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(TYPE, id, actor));
    }

    /// All that belong to an agreement, held until the transaction ends.
    public List<Plan> ofAgreement(UUID agreement) {
        return database.createNativeQuery(
                        "select p.* from process_plan p where p.agreement_id = :agreement order by p.id for update",
                        Plan.class)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    /// At most 20 that belong to an agreement: ids, or null for what this actor may not see.
    public List<@Nullable UUID> idsOfAgreement(UUID agreement, Actor actor) {
        return Access.visibleTo(actor, "s")
                .with("agreement", agreement)
                .bind(database.createNativeQuery(
                        "select case when " + Access.condition("s") + " then p.id end" + FROM
                                + " where p.agreement_id = :agreement order by p.id limit 20",
                        UUID.class))
                .getResultList();
    }

    public void persist(Plan plan) {
        database.persist(plan);
    }

    public void remove(Plan plan) {
        database.remove(plan);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public PlanRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("p.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Plans::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(TYPE, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<PlanRow> matching(PlanFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Plans::row)
                .toList();
    }

    public long count(PlanFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(PlanFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("p.ended = :ended", "ended", filter.ended())
                .and("p.model_id = :model", "model", filter.model())
                .and("p.collaboration_id = :collaboration", "collaboration", filter.collaboration())
                .and("p.agreement_id = :agreement", "agreement", filter.agreement())
                .and("p.status = :status", "status", filter.status())
                .and("p.phase = :phase", "phase", filter.phase())
                .and(
                        "p.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        if (filter.overdue() != null) {
            conditions
                    .and(filter.overdue() ? "p.overdue_at <= :now" : "(p.overdue_at > :now or p.overdue_at is null)")
                    .with("now", clock.instant());
        }
        References.named(conditions, "p.owner_id in %s", "owner", filter.owner(), clock.instant());
        Wanted.externalId(
                conditions,
                "exists (select from process_plan_external_id e where e.plan_id = p.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "p.search", filter.text());
        return conditions;
    }

    private static PlanRow row(Tuple tuple) {
        return new PlanRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), PlanState.class),
                References.read(tuple.get("names", String.class)));
    }
}
