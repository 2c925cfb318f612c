package org.samverk.followup.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.samverk.followup.job.OneByOne;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.stored.Wanted;

/// The plans, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
class Plans implements PanacheRepositoryBase<FollowupPlan, UUID> {
    private static final String ROWS = """
            select p.id, p.version, cast(p.state as text) as state, %s as subject, %s as reporter_forum, %s as recipient_forum,
              %s as names, p.status <> 'DRAFT' or coalesce(%s and %s and %s, false) as all_see
            from followup_plan p join subjects s on s.id = p.id""".formatted(
                    KnownSubjects.column("p.subject_id"),
                    KnownSubjects.column("p.reporter_forum_id"),
                    KnownSubjects.column("p.recipient_forum_id"),
                    References.column("named.id in (p.owner_id, p.reporter_id, p.recipient_id)"),
                    seenBy("p.owner_id, null"),
                    seenBy("p.reporter_id, p.reporter_forum_id"),
                    seenBy("p.recipient_id, p.recipient_forum_id"));
    private static final SortKeys SORT = new SortKeys("p.id", Map.of("createdAt", "p.id", "status", "p.status"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Plans(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// What [org.samverk.followup.plan.content.PlanReferences#blind] finds, as a condition; it needs `:now`.
    /// @param role a partner or a forum, one of them null
    private static String seenBy(String role) {
        return Access.condition("s", """
                array(select acts_for(current_organisation(acting.id, :now), :now)
                  from unnest(acting_for(%s)) as acting(id))""".formatted(role));
    }

    /// For changing: held until the transaction ends, so that changes of one plan come one after the other.
    /// @throws Refusal 410 when it was deleted, 404 when there is none this actor may see
    FollowupPlan required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("p.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select p.* from followup_plan p join subjects s on s.id = p.id" + where.where()
                                + " for update of p",
                        FollowupPlan.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(PlanSubject.TYPE, id, actor));
    }

    /// @throws Refusal 410 when it was deleted, 404 when there is none this actor may see
    PlanRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("p.id = :id", "id", id);
        return rows(where.where(), where).getResultList().stream()
                .map(Plans::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(PlanSubject.TYPE, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<PlanRow> matching(PlanFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return rows(where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset", where)
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Plans::row)
                .toList();
    }

    long count(PlanFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery(
                        "select count(*) from followup_plan p join subjects s on s.id = p.id" + where.where(),
                        Long.class))
                .getSingleResult();
    }

    private NativeQuery<Tuple> rows(String sql, Conditions where) {
        return where.bind(database.createNativeQuery(ROWS + sql, Tuple.class)).setParameter("now", clock.instant());
    }

    List<FollowupPlan> about(Set<UUID> subjects) {
        return database.createNativeQuery(
                        "select p.* from followup_plan p where p.subject_id in (:subjects) order by p.id for update",
                        FollowupPlan.class)
                .setParameterList("subjects", subjects)
                .getResultList();
    }

    /// Active plans whose occasions are set out less far than this day, in order of id.
    List<UUID> scheduledBefore(LocalDate day, UUID after) {
        return database.createNativeQuery("""
                        select p.id from followup_plan p
                        where p.status = 'ACTIVE' and p.scheduled_until < :day and p.id > :after
                        order by p.id limit :limit""", UUID.class)
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("limit", OneByOne.BATCH)
                .getResultList();
    }

    private Conditions where(PlanFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("p.subject_id = :subject", "subject", filter.subject())
                .and(KnownSubjects.of("p.subject_id"), "agreement", filter.agreement())
                .and("p.status = :status", "status", filter.status())
                .and(
                        "p.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        var now = clock.instant();
        Wanted.words(conditions, "p.search", filter.text());
        References.named(database, conditions, "p.owner_id", "owner", filter.owner(), now);
        References.named(database, conditions, "p.reporter_id", "reporter", filter.reporter(), now);
        References.named(database, conditions, "p.recipient_id", "recipient", filter.recipient(), now);
        conditions
                .and("p.reporter_forum_id = :reporterForum", "reporterForum", filter.reporterForum())
                .and("p.recipient_forum_id = :recipientForum", "recipientForum", filter.recipientForum());
        return conditions;
    }

    private static Map<UUID, KnownSubject> seen(Tuple tuple) {
        return Stream.of("subject", "reporter_forum", "recipient_forum")
                .map(column -> KnownSubjects.shown(tuple.get(column, String.class)))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(one -> one.subject().id(), Function.identity(), (one, _) -> one));
    }

    private static PlanRow row(Tuple tuple) {
        return new PlanRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), PlanState.class),
                References.read(tuple.get("names", String.class)),
                seen(tuple),
                tuple.get("all_see", Boolean.class));
    }
}
