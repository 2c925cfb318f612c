package org.samverk.agreements.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.followup.KnownFollowUp;
import org.samverk.kit.access.Access;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.stored.Wanted;

/// The activities, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Activities {
    public static final String KIND = "activity";

    private static final String FROM = " from activity v join subjects s on s.id = v.id";
    private static final String GIVEN_UP = """
            exists (select from agreement a join subjects t on t.id = a.id
              where a.id = %s and a.phase = 'CANCELLED' and %s)""";
    private static final String ROWS =
            "select v.id, v.version, cast(v.state as text) as state, %s as names, %s as given_up, %s as used"
                            .formatted(
                                    References.column(
                                            "named.id = v.owner_id or named.id in (select p.partner_id from activity_partner p where p.activity_id = v.id)"),
                                    GIVEN_UP.formatted("v.agreement_id", Access.condition("t")),
                                    KnownFollowUp.about("v.id"))
                    + FROM;
    private static final String PARTNER =
            "exists (select from activity_partner p where p.activity_id = v.id and p.partner_id in %s)";
    /// The column counts ids; what was merged is one with what it was merged into.
    private static final String JOINT = """
            (v.joint and (select count(distinct current_organisation(p.partner_id, :now)) from activity_partner p
              where p.activity_id = v.id) > 1)""";
    /// In seconds.
    private static final int LONGEST_DOWNLOAD = 600;

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Activities(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one activity come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Activity required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("v.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select v.*" + FROM + where.where() + " for update of v", Activity.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// All that belong to an agreement, held until the transaction ends.
    public List<Activity> ofAgreement(UUID agreement) {
        return database.createNativeQuery(
                        "select v.* from activity v where v.agreement_id = :agreement order by v.id for update",
                        Activity.class)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    /// At most 20 that belong to an agreement: ids, or null for what this actor may not see.
    public List<@Nullable UUID> idsOfAgreement(UUID agreement, Actor actor) {
        return Access.visibleTo(actor, "s")
                .with("agreement", agreement)
                .bind(database.createNativeQuery(
                        "select case when " + Access.condition("s") + " then v.id end" + FROM
                                + " where v.agreement_id = :agreement order by v.id limit 20",
                        UUID.class))
                .getResultList();
    }

    /// Whether an agreement had been given up by then; one out of this actor's sight stands in nobody's way.
    public boolean givenUp(UUID agreement, Instant by, Actor actor) {
        var inTime = "cast(a.state #>> '{cancellation,at}' as timestamptz) <= :by and ";
        return Access.visibleTo(actor, "t")
                .with("agreement", agreement)
                .with("by", by)
                .bind(database.createNativeQuery(
                        "select " + GIVEN_UP.formatted(":agreement", inTime + Access.condition("t")), Boolean.class))
                .getSingleResult();
    }

    public void persist(Activity activity) {
        database.persist(activity);
    }

    public void remove(Activity activity) {
        database.remove(activity);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public ActivityRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("v.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Activities::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<ActivityRow> matching(ActivityFilter filter, PageRequest page, Actor actor) {
        return rows(filter, ActivityOrder.SORT.orderBy(page), page.limit() + 1, page.offset(), actor);
    }

    /// So many at most, those that start first first.
    public List<ActivityRow> soonest(ActivityFilter filter, int atMost, Actor actor) {
        return rows(filter, "v.starts_on, v.id", atMost, 0, actor);
    }

    /// Those that run on a day from one to another, so many at most, the first to begin first. What was cancelled does
    /// not; without an end it runs on from its start until it is completed, without a start never.
    public List<ActivityRow> running(
            LocalDate from,
            LocalDate to,
            @Nullable UUID agreement,
            @Nullable UUID participant,
            int atMost,
            Actor actor) {
        var now = clock.instant();
        var where = Access.visibleTo(actor, "s")
                .and("v.status <> 'CANCELLED'")
                .and("v.starts_on <= :to", "to", to)
                .and("""
                        (v.ends_on >= :from or (v.ends_on is null
                          and (v.status <> 'COMPLETED' or iso_day(v.state ->> 'statusSince') >= :from)))""", "from", from)
                .and("v.agreement_id = :agreement", "agreement", agreement);
        References.named(where, PARTNER, "participant", participant, now);
        return where
                .with("now", now)
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by v.starts_on, v.id limit :limit", Tuple.class))
                .setParameter("limit", atMost)
                .getResultList()
                .stream()
                .map(Activities::row)
                .toList();
    }

    /// All that match, one after the other over a cursor: none is kept, however many there are. In a transaction of its
    /// own, which lasts as long as the taking.
    public void each(ActivityFilter filter, String order, Actor actor, Consumer<ActivityRow> taking) {
        var where = where(filter, actor).with("now", clock.instant());
        QuarkusTransaction.requiringNew().timeout(LONGEST_DOWNLOAD).run(() -> {
            try (var rows = where.bind(
                            database.createNativeQuery(ROWS + where.where() + " order by " + order, Tuple.class))
                    .setFetchSize(WholeLists.FETCHED)
                    .getResultStream()) {
                rows.map(Activities::row).forEach(taking);
            }
        });
    }

    private List<ActivityRow> rows(ActivityFilter filter, String order, int atMost, int offset, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + order + " limit :limit offset :offset", Tuple.class))
                .setParameter("limit", atMost)
                .setParameter("offset", offset)
                .getResultList()
                .stream()
                .map(Activities::row)
                .toList();
    }

    public long count(ActivityFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(ActivityFilter filter, Actor actor) {
        var now = clock.instant();
        var conditions = Access.visibleTo(actor, "s")
                .and("v.agreement_id = :agreement", "agreement", filter.agreement())
                .and(
                        "exists (select from activity_goal g where g.activity_id = v.id and g.goal_id = :goal)",
                        "goal",
                        filter.goal())
                .and(
                        "exists (select from activity_obligation o where o.activity_id = v.id and o.obligation_id = :obligation)",
                        "obligation",
                        filter.obligation())
                .and("v.type = :type", "type", filter.type())
                .and("v.purpose = :purpose", "purpose", filter.purpose())
                .and("v.status = :status", "status", filter.status())
                .and(
                        "exists (select from activity_theme t where t.activity_id = v.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and("v.starts_on >= :startsFrom", "startsFrom", filter.startsFrom())
                .and("v.ends_on < :endsBefore", "endsBefore", filter.endsBefore())
                .and(
                        "v.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        if (filter.joint() != null) {
            conditions.and(filter.joint() ? JOINT : "not " + JOINT).with("now", now);
        }
        if (filter.overdue() != null) {
            conditions
                    .and(filter.overdue() ? "v.overdue_at <= :now" : "(v.overdue_at > :now or v.overdue_at is null)")
                    .with("now", now);
        }
        References.named(conditions, "v.owner_id in %s", "owner", filter.owner(), now);
        References.named(conditions, "v.responsible_id in %s", "responsible", filter.responsible(), now);
        References.named(conditions, PARTNER, "participant", filter.participant(), now);
        Wanted.externalId(
                conditions,
                "exists (select from activity_external_id e where e.activity_id = v.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "v.search", filter.text());
        return conditions;
    }

    private static ActivityRow row(Tuple tuple) {
        return new ActivityRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), ActivityState.class),
                References.read(tuple.get("names", String.class)),
                tuple.get("given_up", Boolean.class),
                tuple.get("used", Boolean.class));
    }
}
