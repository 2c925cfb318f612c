package org.samverk.agreements.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.content.AreaRef;
import org.samverk.agreements.agreement.search.AgreementFilter;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.Wanted;

/// The agreements, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {
    public static final String KIND = "agreement";

    /// Who is to be a party by an amendment, before its first day, is found by those who were asked about it, and by
    /// all once all have agreed on it.
    private static final String PARTY = """
            exists (select from agreement_party p where p.agreement_id = a.id and p.partner_id in (:party)
              and (not p.proposed or a.next_agreed or :everything or a.owner_id = any (cast(:mine as uuid[]))
                or exists (select from agreement_party q
                  where q.agreement_id = a.id and q.partner_id = any (cast(:mine as uuid[])))
                or (cast(a.state #>> '{origin,createdBy}' as uuid) = any (cast(:mine as uuid[]))
                  and a.state #>> '{origin,createdBy}'
                    <> coalesce(a.state #>> '{origin,createdFor}', cast(a.owner_id as text)))))""";
    private static final String REACHING = """
            exists (select from agreement_area r where r.agreement_id = a.id and r.area in (
              select k.area from known_area k where k.code = :area or k.region = :area))""";
    private static final String ON_LEVEL = """
            exists (select from agreement_area r where r.agreement_id = a.id
              and split_part(r.area, ':', 2) = :level)""";
    private static final String LINKED =
            "exists (select from agreement_link l where l.agreement_id = a.id and l.kind = '%s' and l.target_id = :%s)";
    private static final String NOTICE =
            "exists (select from agreement_day d where d.agreement_id = a.id and d.kind = 'LAST_CANCELLATION' and %s)";
    /// Says nothing that access does not: it is how few are found among many.
    private static final String READ = """
            a.id in (select r.agreement_id from agreement_reader r where r.phase in (:phases)
              and r.reader = any (array_prepend(cast('00000000-0000-0000-0000-000000000000' as uuid), cast(:mine as uuid[]))))""";
    private static final SortKeys SORT = new SortKeys(
            "a.id", Map.of("createdAt", "a.id", "type", "a.type", "inForceUntil", "coalesce(a.over_at, 'infinity')"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Agreements(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one agreement come one after the other. Not
    /// from those that only name it, or two that name each other would wait for one another.
    /// @throws HistoryRefusal when there is none this actor may see, or none any more
    public Agreement required(UUID id, Actor actor) {
        return held(id, actor).orElseThrow(() -> missing(id, actor));
    }

    /// The same, where there is one this actor may see.
    Optional<Agreement> held(UUID id, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("a.id = :id", "id", id)
                .bind(database.createNativeQuery(
                        "select a.* from agreement a join subjects s on s.id = a.id where a.id = :id and "
                                + Access.condition("s") + " for no key update of a",
                        Agreement.class))
                .uniqueResultOptional();
    }

    /// For deleting: nothing comes to name it either until the transaction ends.
    public void holdAlone(UUID id) {
        database.createNativeQuery("select 1 from agreement a where a.id = :id for update", Integer.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /// One of whose days one has come that is not told yet, for telling it: held, as long as nobody else holds it.
    ///
    /// @param but those that are left out
    public Optional<Agreement> nextToTell(Instant now, Set<UUID> but) {
        return database.createNativeQuery("""
                        select a.* from agreement a where a.tell_at <= :now and a.id <> all (:but)
                        order by a.tell_at, a.id limit 1 for no key update skip locked""", Agreement.class)
                .setParameter("now", now)
                .setParameter("but", but.toArray(UUID[]::new))
                .uniqueResultOptional();
    }

    /// @throws HistoryRefusal when there is none this actor may see, or none any more
    public AgreementRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("a.id = :id", "id", id);
        return rows(where.where(), where, actor).getResultList().stream()
                .map(row -> AgreementRows.row(row, clock.instant(), actor))
                .findFirst()
                .orElseThrow(() -> missing(id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<AgreementRow> matching(AgreementFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return rows(where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset", where, actor)
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(row -> AgreementRows.row(row, clock.instant(), actor))
                .toList();
    }

    public long count(AgreementFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery(
                        "select count(*) from agreement a join subjects s on s.id = a.id" + where.where(), Long.class))
                .getSingleResult();
    }

    private NativeQuery<Tuple> rows(String sql, Conditions where, Actor actor) {
        return where.bind(database.createNativeQuery(AgreementRows.SQL + sql, Tuple.class))
                .setParameter("now", clock.instant())
                .setParameter("issuer", actor.issuer())
                .setParameter("subject", actor.subject());
    }

    private HistoryRefusal missing(UUID id, Actor actor) {
        return snapshots.missing(KIND, id, actor);
    }

    private Conditions where(AgreementFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("a.type = :type", "type", filter.type())
                .and(
                        "exists (select from agreement_theme t where t.agreement_id = a.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(REACHING, "area", filter.area() == null ? null : AreaRef.asked(filter.area()))
                .and(ON_LEVEL, "level", filter.level())
                .and(
                        "a.phase = 'CONCLUDED' and a.begins_on <= :day and (a.last_on is null or a.last_on >= :day)",
                        "day",
                        filter.inForceOn())
                .and(LINKED.formatted("PARENT", "parent"), "parent", filter.parent())
                .and(LINKED.formatted("SUPERSEDES", "supersedes"), "supersedes", filter.supersedes())
                .and(
                        "a.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        var now = clock.instant();
        named(conditions, "a.owner_id in (:owner)", "owner", filter.owner());
        named(conditions, PARTY, "party", filter.party());
        if (filter.lacking() != null) {
            conditions.and(filter.lacking().condition());
        }
        if (filter.expiringWithin() != null) {
            Expiring.before(days(now, filter.expiringWithin()), now, conditions, database);
        }
        if (filter.noticeDeadlineWithin() != null) {
            conditions
                    .and(NOTICE.formatted("d.passes_at > :now and d.passes_at <= :noticeBy"))
                    .with("now", now)
                    .with("noticeBy", days(now, filter.noticeDeadlineWithin()));
        }
        if (filter.noticeWindowOpen() != null) {
            var open = NOTICE.formatted("d.opens_at <= :now and d.passes_at > :now");
            conditions
                    .and("a.phase = 'CONCLUDED' and " + (filter.noticeWindowOpen() ? "" : "not ") + open)
                    .with("now", now);
        }
        if (filter.status() != null) {
            conditions.and("(" + filter.status().condition() + ")");
            if (filter.status().condition().contains(":now")) {
                conditions.with("now", now);
            }
            if (!actor.seesEverything() && !filter.status().phases().isEmpty()) {
                conditions.and(READ, "phases", filter.status().phases());
            }
        }
        Wanted.words(conditions, "a.search", filter.text());
        Wanted.externalId(
                conditions,
                "exists (select from agreement_external_id e where e.agreement_id = a.id and e.system = :system and e.value = :key)",
                filter.externalId());
        return conditions;
    }

    /// Under which ids it is known is asked first: with a function in the condition, the planner guesses how many there
    /// are, and that their agreements are spread evenly.
    private void named(Conditions conditions, String condition, String name, @Nullable UUID organisation) {
        if (organisation != null) {
            conditions.and(
                    condition,
                    name,
                    database.createNativeQuery("select known_as(:id, :now)", UUID.class)
                            .setParameter("id", organisation)
                            .setParameter("now", clock.instant())
                            .getResultList());
        }
    }

    /// Whatever begins today is over when so many more days are.
    private static Instant days(Instant now, int days) {
        return now.plus(Duration.ofDays(days + 1L));
    }
}
