package org.samverk.agreements.agreement.iop.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.iop.CriteriaList;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The lists of criteria of organisations' own. Every question is answered with what its asker may see.
@ApplicationScoped
public class OwnLists {
    static final String KIND = "iop-criteria-list";

    private static final String FROM = " from iop_criteria_list l join subjects s on s.id = l.id";
    private static final String ASSESSED =
            "a.phase in ('DRAFT', 'DECISION', 'PROPOSED') and a.state #>> '{assessment,list}' = ";
    private static final String USED = "exists (select from agreement a where " + ASSESSED + "cast(l.id as text))";
    private static final String ROWS = "select l.id, l.version, cast(l.state as text) as state, %s as names, %s as used"
                    .formatted(References.column("named.id = l.owner_id"), USED)
            + FROM;

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    OwnLists(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// To assess by, of those this actor may see, as it was in a version they could see. It is not deleted before the
    /// transaction ends.
    /// @param version absent for the newest
    public Optional<CriteriaList> find(UUID id, @Nullable Integer version, Actor actor) {
        if (!held(id)) {
            return Optional.empty();
        }
        if (version == null) {
            return rows(one(id, actor), "").stream()
                    .findFirst()
                    .map(row -> row.state().criteria(row.id(), row.version()));
        }
        try {
            var then = snapshots.at(KIND, id, version, actor);
            return Optional.of(then.state(OwnListState.class).criteria(id, then.version()));
        } catch (HistoryRefusal _) {
            return Optional.empty();
        }
    }

    private boolean held(UUID id) {
        return database.createNativeQuery(
                        "select l.id from iop_criteria_list l where l.id = :id for key share", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .isPresent();
    }

    /// For changing: held until the transaction ends.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is gone
    OwnList required(UUID id, Actor actor) {
        var where = one(id, actor);
        return where.bind(database.createNativeQuery(
                        "select l.*" + FROM + where.where() + " for update of l", OwnList.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// Agreements that are held against it and not signed yet: at most 20 ids, or null for what this actor may not see.
    List<@Nullable UUID> assessed(UUID id, Actor actor) {
        return new Conditions()
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine())
                .with("list", id.toString())
                .bind(database.createNativeQuery("""
                        select case when %s then a.id end
                        from agreement a join subjects s on s.id = a.id
                        where %s :list
                        limit 20""".formatted(Access.condition("s"), ASSESSED), UUID.class))
                .getResultList();
    }

    boolean used(UUID id) {
        return database.createNativeQuery(
                        "select " + USED + " from iop_criteria_list l where l.id = :id", Boolean.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElse(false);
    }

    void persist(OwnList list) {
        database.persist(list);
    }

    void remove(OwnList list) {
        database.remove(list);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is gone
    OwnListRow row(UUID id, Actor actor) {
        return rows(one(id, actor), "").stream().findFirst().orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// So many at most, the oldest first.
    List<OwnListRow> matching(@Nullable UUID owner, int offset, int atMost, Actor actor) {
        return rows(where(owner, actor), " order by l.id limit %d offset %d".formatted(atMost, offset));
    }

    long count(@Nullable UUID owner, Actor actor) {
        var where = where(owner, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(@Nullable UUID owner, Actor actor) {
        var conditions = Access.visibleTo(actor, "s");
        References.named(conditions, "l.owner_id in %s", "owner", owner, clock.instant());
        return conditions;
    }

    private static Conditions one(UUID id, Actor actor) {
        return Access.visibleTo(actor, "s").and("l.id = :id", "id", id);
    }

    private List<OwnListRow> rows(Conditions where, String order) {
        return where
                .with("now", clock.instant())
                .bind(database.createNativeQuery(ROWS + where.where() + order, Tuple.class))
                .getResultList()
                .stream()
                .map(OwnLists::row)
                .toList();
    }

    private static OwnListRow row(Tuple tuple) {
        return new OwnListRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), OwnListState.class),
                References.read(tuple.get("names", String.class)),
                tuple.get("used", Boolean.class));
    }
}
