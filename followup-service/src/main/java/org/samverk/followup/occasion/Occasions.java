package org.samverk.followup.occasion;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.job.OneByOne;
import org.samverk.followup.occasion.OccasionRow.Titles;
import org.samverk.followup.occasion.report.ShownReadings;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.access.Access;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The occasions, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Occasions implements PanacheRepositoryBase<Occasion, UUID> {
    private static final String TITLES = "cast(p.state -> 'content' -> 'title' as text) as plan_title, %s as subject"
            .formatted(KnownSubjects.column("p.subject_id"));
    /// What is being written is read for who acts for the reporter alone.
    private static final String ROWS = """
            select o.id, o.version, cast(o.state as text) as state,
              %s as names,
              (select cast(jsonb_object_agg(t.id, t.text) as text) from report_text t
               where t.id = any (array[
                 cast(o.state -> 'report' -> 'text' ->> 'id' as uuid),
                 cast(o.state -> 'report' -> 'comment' ->> 'id' as uuid),
                 cast(o.state -> 'skipReason' ->> 'id' as uuid),
                 case when acting_for(o.reporter_id, o.reporter_forum_id) && cast(:mine as uuid[])
                   then cast(o.state -> 'draft' ->> 'id' as uuid) end])) as texts,
              acting_for(o.reporter_id, o.reporter_forum_id) as reporters,
              acting_for(o.recipient_id, o.recipient_forum_id) as recipients,
              %s as reporter_forum, %s as recipient_forum, %s as readings,
              o.status = 'REPORTED' and %s, %s
            from followup_occasion o join subjects s on s.id = o.id join followup_plan p on p.id = o.plan_id""".formatted(
                    References.column("named.id in (o.reporter_id, o.recipient_id)"),
                    KnownSubjects.column("o.reporter_forum_id"),
                    KnownSubjects.column("o.recipient_forum_id"),
                    ShownReadings.column("cast(o.state -> 'report' -> 'text' ->> 'id' as uuid)"),
                    FindSides.handedIn("o.id"),
                    TITLES);
    private static final SortKeys SORT = new SortKeys("o.id", Map.of("createdAt", "o.id", "dueDate", "o.due_on"));
    private static final String OVERDUE =
            "(o.status in ('SCHEDULED', 'IN_PROGRESS', 'RETURNED') and o.overdue_at <= :now)";

    /// In seconds.
    private static final int LONGEST_DOWNLOAD = 600;
    private static final String REPORTED = "o.submitted_at is not null";

    private final Session database;
    private final Clock clock;

    Occasions(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one occasion come one after the other.
    /// @throws OccasionRefusal.NotFound when there is none this actor may see
    Occasion required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("o.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select o.* from followup_occasion o join subjects s on s.id = o.id" + where.where()
                                + " for update of o",
                        Occasion.class))
                .uniqueResultOptional()
                .orElseThrow(() -> new OccasionRefusal.NotFound(id));
    }

    /// @throws OccasionRefusal.NotFound when there is none this actor may see
    public OccasionRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("o.id = :id", "id", id);
        return rows(where.where(), where, actor).getResultList().stream()
                .map(Occasions::row)
                .findFirst()
                .orElseThrow(() -> new OccasionRefusal.NotFound(id));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<OccasionRow> matching(OccasionFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return rows(where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset", where, actor)
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Occasions::row)
                .toList();
    }

    /// However many, the next day first and no more than a handful at a time; in a transaction of its own, which lasts
    /// as long as the taking.
    void soonestFirst(OccasionFilter filter, Actor actor, Consumer<OccasionRow> taker) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_DOWNLOAD).run(() -> {
            var where = where(filter, actor);
            try (var rows = rows(where.where() + " order by o.due_on, o.id", where, actor)
                    .setFetchSize(WholeLists.FETCHED)
                    .getResultStream()) {
                rows.map(Occasions::row).forEach(taker);
            }
        });
    }

    long count(OccasionFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery(
                        "select count(*) from followup_occasion o join subjects s on s.id = o.id" + where.where(),
                        Long.class))
                .getSingleResult();
    }

    private NativeQuery<Tuple> rows(String sql, Conditions where, Actor actor) {
        return where.bind(database.createNativeQuery(ROWS + sql, Tuple.class))
                .setParameter("now", clock.instant())
                .setParameter("readerIssuer", actor.issuer())
                .setParameter("readerSubject", actor.subject());
    }

    List<Occasion> about(Set<UUID> subjects) {
        return database.createNativeQuery(
                        "select o.* from followup_occasion o where o.subject_id in (:subjects) order by o.id for update",
                        Occasion.class)
                .setParameterList("subjects", subjects)
                .getResultList();
    }

    /// Those of a plan that are not begun, of this day or later.
    List<Occasion> scheduledFrom(UUID plan, LocalDate from) {
        return database.createNativeQuery("""
                        select o.* from followup_occasion o
                        where o.plan_id = :plan and o.status = 'SCHEDULED' and o.due_on >= :from
                        order by o.id for update""", Occasion.class)
                .setParameter("plan", plan)
                .setParameter("from", from)
                .getResultList();
    }

    /// The days, this or later, of those of a plan that did not fall away with a rule.
    Set<LocalDate> daysAhead(UUID plan, LocalDate from, boolean begun) {
        return Set.copyOf(database.createNativeQuery("""
                        select distinct o.due_on from followup_occasion o
                        where o.plan_id = :plan and o.due_on >= :from and o.status <> 'CANCELLED'
                          and (not :begun or o.status <> 'SCHEDULED')""", LocalDate.class)
                .setParameter("plan", plan)
                .setParameter("from", from)
                .setParameter("begun", begun)
                .getResultList());
    }

    /// Those whose day has begun, which has not been told, in order of id.
    List<UUID> comingDue(Instant now, UUID after) {
        return database.createNativeQuery("""
                        select o.id from followup_occasion o
                        where o.due_at <= :now and o.due_since is null and o.status not in ('SKIPPED', 'CANCELLED')
                          and (o.submitted_at is null or o.submitted_at >= o.due_at) and o.id > :after
                        order by o.id limit :limit""", UUID.class)
                .setParameter("now", now)
                .setParameter("after", after)
                .setParameter("limit", OneByOne.BATCH)
                .getResultList();
    }

    Titles titles(UUID plan, Actor actor) {
        return database
                .createNativeQuery("select " + TITLES + " from followup_plan p where p.id = :plan", Tuple.class)
                .setParameter("plan", plan)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList()
                .stream()
                .map(Occasions::titles)
                .findFirst()
                .orElse(Titles.NONE);
    }

    private Conditions where(OccasionFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("o.plan_id = :plan", "plan", filter.plan())
                .and("o.subject_id = :subject", "subject", filter.subject())
                .and(KnownSubjects.of("o.subject_id"), "agreement", filter.agreement())
                .and("o.status = :status", "status", filter.status())
                .and("o.due_on >= :dueFrom", "dueFrom", filter.dueFrom())
                .and("o.due_on <= :dueUntil", "dueUntil", filter.dueUntil());
        var now = clock.instant();
        References.named(database, conditions, "o.reporter_id", "reporter", filter.reporter(), now);
        References.named(database, conditions, "o.recipient_id", "recipient", filter.recipient(), now);
        conditions
                .and("o.reporter_forum_id = :reporterForum", "reporterForum", filter.reporterForum())
                .and("o.recipient_forum_id = :recipientForum", "recipientForum", filter.recipientForum());
        var reported = filter.reported();
        if (reported != null) {
            conditions = conditions.and(reported ? REPORTED : "not (" + REPORTED + ")");
        }
        var overdue = filter.overdue();
        return overdue == null ? conditions : conditions.and(overdue ? OVERDUE : "not " + OVERDUE, "now", now);
    }

    private static OccasionRow row(Tuple tuple) {
        return new OccasionRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), OccasionState.class),
                References.read(tuple.get("names", String.class)),
                FindSides.read(tuple),
                titles(tuple),
                map(tuple.get("texts", String.class), new TypeReference<Map<UUID, JsonNode>>() {}),
                ShownReadings.read(tuple.get("readings", String.class)));
    }

    private static Titles titles(Tuple tuple) {
        return new Titles(
                title(tuple.get("plan_title", String.class)), KnownSubjects.shown(tuple.get("subject", String.class)));
    }

    private static @Nullable Map<String, String> title(@Nullable String json) {
        return json == null ? null : StoredJson.mapper().convertValue(StoredJson.read(json), new TypeReference<>() {});
    }

    private static <T> Map<UUID, T> map(@Nullable String json, TypeReference<Map<UUID, T>> type) {
        return json == null ? Map.of() : StoredJson.mapper().convertValue(StoredJson.read(json), type);
    }
}
