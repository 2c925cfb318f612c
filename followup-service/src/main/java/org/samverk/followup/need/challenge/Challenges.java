package org.samverk.followup.need.challenge;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.reference.KnownAreas;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.access.Access;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.stored.Wanted;

/// The health challenges, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Challenges {
    public static final String KIND = "health-challenge";
    /// Rows `c` with who sees them.
    public static final String FROM = " from health_challenge c join subjects s on s.id = c.id";

    /// That an activity answers a challenge `c`; what was given up or deleted, as far as that was heard of, does not.
    private static final String ANSWERED = """
            exists (select from health_challenge_activity x left join known_subject k on k.id = x.activity_id
              where x.challenge_id = c.id and not coalesce(k.cancelled or k.deleted, false))""";
    /// That a challenge `c` is open, and no activity answers it.
    public static final String IDLE = "(c.status = 'OPEN' and not " + ANSWERED + ")";

    private static final String ROWS = """
            select c.id, c.version, cast(c.state as text) as state, %s as names,
              (select k.name from known_area k where k.code = c.area) as area_name,
              (select cast(jsonb_agg(cast(one.known as jsonb)) as text)
               from (select %s as known from health_challenge_activity x where x.challenge_id = c.id) one
               where one.known is not null) as activities, %s as hidden,
              (select t.text from need_text t where t.id = cast(c.state #>> '{statusReason,id}' as uuid)) as reason""".formatted(
                            References.column("named.id = c.owner_id"),
                            KnownSubjects.column("x.activity_id"),
                            KeptApart.column())
            + FROM;
    private static final String AMONG = "exists (select from health_challenge_%s x where x.challenge_id = c.id and %s)";
    /// In seconds.
    private static final int LONGEST_DOWNLOAD = 600;

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Challenges(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one challenge come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Challenge required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("c.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select c.*" + FROM + where.where() + " for update of c", Challenge.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    public void persist(Challenge challenge) {
        database.persist(challenge);
    }

    public void remove(Challenge challenge) {
        database.remove(challenge);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public ChallengeRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("c.id = :id", "id", id);
        return rows(where, "").getResultList().stream()
                .map(Challenges::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<ChallengeRow> matching(ChallengeFilter filter, PageRequest page, Actor actor) {
        return rows(
                        where(filter, actor),
                        " order by " + ChallengeOrder.SORT.orderBy(page) + " limit :limit offset :offset")
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Challenges::row)
                .toList();
    }

    public long count(ChallengeFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    /// At most 20 that one of these findings shows: ids, or null for what this actor may not see.
    public List<@Nullable UUID> idsOnFindings(Collection<UUID> findings, Actor actor) {
        return Access.visibleTo(actor, "s")
                .with("findings", findings.toArray(UUID[]::new))
                .bind(database.createNativeQuery(
                        "select case when " + Access.condition("s") + " then c.id end" + FROM
                                + " where exists (select from health_challenge_finding x where x.challenge_id = c.id and x.finding_id = any (:findings)) order by c.id limit 20",
                        UUID.class))
                .getResultList();
    }

    /// All that match, one after the other over a cursor: none is kept, however many there are. In a transaction of
    /// its own, which lasts as long as the taking.
    /// @param order as [ChallengeOrder] has it
    public void each(ChallengeFilter filter, String order, Actor actor, Consumer<ChallengeRow> taking) {
        var where = where(filter, actor);
        QuarkusTransaction.requiringNew().timeout(LONGEST_DOWNLOAD).run(() -> {
            try (var rows = rows(where, " order by " + order)
                    .setFetchSize(WholeLists.FETCHED)
                    .getResultStream()) {
                rows.map(Challenges::row).forEach(taking);
            }
        });
    }

    private NativeQuery<Tuple> rows(Conditions where, String rest) {
        return where.with("now", clock.instant())
                .bind(database.createNativeQuery(ROWS + where.where() + rest, Tuple.class));
    }

    /// What a filter asks for, of rows as in [#FROM], as far as this actor sees them.
    public Conditions where(ChallengeFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("c.theme = :theme", "theme", filter.theme())
                .and("c.severity >= :severity", "severity", filter.severity())
                .and("c.status = :status", "status", filter.status())
                .and(AMONG.formatted("target_group", "x.target_group = :group"), "group", filter.targetGroup())
                .and(among("activity", "x.activity_id = :activity", "x.activity_id"), "activity", filter.activity())
                .and(among("finding", "x.report_id = :report", "x.report_id"), "report", filter.report())
                .and(among("finding", "x.finding_id = :finding", "x.report_id"), "finding", filter.finding())
                .and(
                        "c.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        if (filter.withoutActivity() != null) {
            conditions.and(filter.withoutActivity() ? IDLE : ANSWERED);
        }
        Wanted.externalId(
                conditions,
                AMONG.formatted("external_id", "x.system = :system and x.value = :key"),
                filter.externalId());
        Wanted.words(conditions, "c.search", filter.text());
        KnownAreas.within(conditions, "c.area in %s", filter.area());
        References.named(database, conditions, "c.owner_id", "owner", filter.owner(), clock.instant());
        return conditions;
    }

    /// What is kept from its reader is not found by, either.
    private static String among(String what, String such, String id) {
        return AMONG.formatted(what, "%s and (%s or not %s)".formatted(such, KeptApart.WHOLE, KeptApart.unseen(id)));
    }

    private static ChallengeRow row(Tuple tuple) {
        return new ChallengeRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), ChallengeState.class),
                References.read(tuple.get("names", String.class)),
                tuple.get("area_name", String.class),
                activities(tuple.get("activities", String.class)),
                KeptApart.read(tuple.get("hidden", String.class)),
                tuple.get("reason", String.class));
    }

    private static Map<UUID, KnownSubject> activities(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        var known = StoredJson.mapper().convertValue(StoredJson.read(json), new TypeReference<List<KnownSubject>>() {});
        return known.stream().collect(Collectors.toMap(one -> one.subject().id(), Function.identity()));
    }
}
