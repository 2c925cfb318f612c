package org.samverk.partners.collaboration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.samverk.partners.collaboration.content.CollaborationContent;
import org.samverk.partners.collaboration.content.Participant;
import org.samverk.partners.collaboration.search.CollaborationConditions;
import org.samverk.partners.collaboration.search.CollaborationFilter;
import org.samverk.partners.referral.MutualPathways;

/// The collaborations, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Collaborations implements PanacheRepositoryBase<Collaboration, UUID> {
    public static final String KIND = "collaboration";

    private static final String STORED = "collaboration c join subjects s on s.id = c.id";
    private static final SortKeys SORT = new SortKeys(
            "c.id",
            Map.of(
                    "createdAt", "c.id",
                    "status", "c.status",
                    "commitmentLevel", CollaborationRows.RANK,
                    "feasibility", "coalesce(c.feasibility, 0)"));

    private final Session database;
    private final Snapshots snapshots;
    private final CollaborationConditions conditions;
    private final Clock clock;

    Collaborations(Session database, Snapshots snapshots, CollaborationConditions conditions, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.conditions = conditions;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one collaboration come one after the other.
    /// @throws org.samverk.kit.journal.history.HistoryRefusal when there is none this actor may see
    public Collaboration required(UUID id, Actor actor) {
        return held(id, actor).orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    Optional<Collaboration> held(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("c.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select c.* from " + STORED + where.where() + " for update of c", Collaboration.class))
                .uniqueResultOptional();
    }

    /// What refers to a collaboration: ids, or null for what this actor may not see.
    public List<@Nullable UUID> usersOf(UUID id, Actor actor) {
        return new Conditions()
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine())
                .with("id", id)
                .bind(database.createNativeQuery("""
                        select case when %s then r.id end from (
                          select id from stakeholder_analysis where collaboration_id = :id
                          union select meeting_id from meeting_decision where collaboration_id = :id) r
                        join subjects s on s.id = r.id limit 20""".formatted(Access.condition("s")), UUID.class))
                .getResultList();
    }

    /// @throws org.samverk.kit.journal.history.HistoryRefusal when there is none this actor may see
    public CollaborationRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("c.id = :id", "id", id);
        return rows(STORED, where, "").getResultList().stream()
                .map(CollaborationRows::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// A state as the journal or a writer has it, with what this actor may see around it now.
    CollaborationRow shown(UUID id, long version, CollaborationState state, Actor actor) {
        var where = new Conditions()
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine())
                .with("shown", id)
                .with("version", version)
                .with("state", StoredJson.mapper().valueToTree(state).toString());
        var one =
                "(select cast(:shown as uuid) as id, cast(:version as bigint) as version, cast(:state as jsonb) as state) c";
        return CollaborationRows.row(rows(one, where, "").getSingleResult());
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<CollaborationRow> matching(CollaborationFilter filter, PageRequest page, Actor actor) {
        return page(conditions.of(filter, actor), page);
    }

    public long count(CollaborationFilter filter, Actor actor) {
        return count(conditions.of(filter, actor));
    }

    /// COMMITTED since before this day, and nothing signed.
    public List<CollaborationRow> awaitingAgreement(LocalDate before, PageRequest page, Actor actor) {
        return page(conditions.awaitingAgreement(before, actor), page);
    }

    public long countAwaitingAgreement(LocalDate before, Actor actor) {
        return count(conditions.awaitingAgreement(before, actor));
    }

    /// @param differing only those whose level is another than what speaks for it
    public List<CollaborationRow> suggestions(boolean differing, PageRequest page, Actor actor) {
        return page(conditions.living(differing, actor), page);
    }

    public long countSuggestions(boolean differing, Actor actor) {
        return count(conditions.living(differing, actor));
    }

    private List<CollaborationRow> page(Conditions where, PageRequest page) {
        return rows(STORED, where, " order by " + SORT.orderBy(page) + " limit :limit offset :offset")
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(CollaborationRows::row)
                .toList();
    }

    private NativeQuery<Tuple> rows(String from, Conditions where, String order) {
        return where.with("now", clock.instant())
                .bind(database.createNativeQuery(
                        CollaborationRows.SQL.formatted(from) + where.where() + order, Tuple.class));
    }

    private long count(Conditions where) {
        var filters = where.where();
        var linked = filters.contains(" f.") ? " " + CollaborationRows.LINKED + " " + CollaborationRows.REFERRING : "";
        var sql = "select count(*) from " + STORED + linked + filters;
        if (sql.contains(":now")) {
            where.with("now", clock.instant());
        }
        return where.bind(database.createNativeQuery(sql, Long.class)).getSingleResult();
    }

    /// Whether one of these agreements makes those who take part now partners of a formal collaboration.
    public boolean formalised(Collection<UUID> agreements, CollaborationContent content, Instant now) {
        return database.createNativeQuery("""
                        select exists (select from unnest(cast(:agreements as uuid[])) a
                          where formalises(a, cast(:present as uuid[]), :now))""", Boolean.class)
                .setParameter("agreements", array(agreements))
                .setParameter("present", present(content, now))
                .setParameter("now", now)
                .getSingleResult();
    }

    /// Whether some of those who take part now refer people to one another, on a pathway this actor may see.
    public boolean referring(CollaborationContent content, Instant now, Actor actor) {
        return database.createNativeQuery("select " + MutualPathways.between("cast(:present as uuid[])"), Boolean.class)
                .setParameter("present", present(content, now))
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getSingleResult();
    }

    private static String present(CollaborationContent content, Instant now) {
        return array(content.presentOn(LocalDate.ofInstant(now, content.zone())).stream()
                .map(Participant::partnerId)
                .toList());
    }

    /// Where somebody's last day has passed since the last change.
    public List<UUID> leftBy(Instant now) {
        return database.createNativeQuery("""
                        select distinct p.collaboration_id from collaboration_participant p
                        join collaboration c on c.id = p.collaboration_id
                        where p.out_at <= :now and p.out_at > cast(c.state ->> 'updatedAt' as timestamptz)
                        order by p.collaboration_id limit 1000""", UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
