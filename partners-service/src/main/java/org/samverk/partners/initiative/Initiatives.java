package org.samverk.partners.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.initiative.finding.InitiativeConditions;
import org.samverk.partners.initiative.finding.InitiativeFilter;
import org.samverk.partners.partner.registered.SamePartner;

/// The initiatives, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
class Initiatives {
    private static final String FROM = " from initiative i join subjects s on s.id = i.id";
    private static final String ROWS =
            """
            select i.id, i.version, cast(i.state as text) as state, p.name as partner_name, %s as current_id,
              stand_in(p.id) as keeper_id
            """.formatted(SamePartner.current("p.id")) + FROM + " join partner p on p.id = i.partner_id";
    private static final SortKeys SORT =
            new SortKeys("i.id", Map.of("createdAt", "i.id", "title", SortKeys.text("i.title")));

    private final Session database;
    private final Snapshots snapshots;
    private final InitiativeConditions conditions;
    private final Clock clock;

    Initiatives(Session database, Snapshots snapshots, InitiativeConditions conditions, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.conditions = conditions;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one initiative come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    Initiative required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("i.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select i.*" + FROM + where.where() + " for update of i", Initiative.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(InitiativeSubject.TYPE, id, actor));
    }

    void persist(Initiative initiative) {
        database.persist(initiative);
    }

    void remove(Initiative initiative) {
        database.remove(initiative);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    InitiativeRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("i.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Initiatives::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(InitiativeSubject.TYPE, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<InitiativeRow> matching(InitiativeFilter filter, PageRequest page, Actor actor) {
        Conditions where = conditions.of(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Initiatives::row)
                .toList();
    }

    long count(InitiativeFilter filter, Actor actor) {
        var where = conditions.of(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private static InitiativeRow row(Tuple tuple) {
        return new InitiativeRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), InitiativeState.class),
                tuple.get("partner_name", String.class),
                tuple.get("current_id", UUID.class),
                tuple.get("keeper_id", UUID.class));
    }
}
