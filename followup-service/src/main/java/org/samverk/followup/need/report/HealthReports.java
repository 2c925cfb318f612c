package org.samverk.followup.need.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.samverk.followup.reference.KnownAreas;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.stored.Wanted;

/// The public-health reports, and the questions asked of them. Every question is answered with what its asker may
/// see.
@ApplicationScoped
public class HealthReports {
    public static final String KIND = "public-health-report";

    private static final String FROM = " from public_health_report r join subjects s on s.id = r.id";
    private static final String ROWS = """
            select r.id, r.version, cast(r.state as text) as state, %s as names,
              (select k.name from known_area k where k.code = r.area) as area_name,
              (select t.text from need_text t where t.id = cast(r.state #>> '{withdrawalReason,id}' as uuid)) as reason""".formatted(References.column("named.id = r.owner_id")) + FROM;
    private static final SortKeys SORT =
            new SortKeys("r.id", Map.of("createdAt", "r.id", "year", "r.year", "status", "r.status"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    HealthReports(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one report come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public HealthReport required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("r.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select r.*" + FROM + where.where() + " for update of r", HealthReport.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    public void persist(HealthReport report) {
        database.persist(report);
    }

    public void remove(HealthReport report) {
        database.remove(report);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public HealthReportRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("r.id = :id", "id", id);
        return rows(where, "").getResultList().stream()
                .map(HealthReports::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<HealthReportRow> matching(HealthReportFilter filter, PageRequest page, Actor actor) {
        return rows(where(filter, actor), " order by " + SORT.orderBy(page) + " limit :limit offset :offset")
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(HealthReports::row)
                .toList();
    }

    public long count(HealthReportFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private NativeQuery<Tuple> rows(Conditions where, String rest) {
        return where.with("now", clock.instant())
                .bind(database.createNativeQuery(ROWS + where.where() + rest, Tuple.class));
    }

    private Conditions where(HealthReportFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("r.year >= :yearFrom", "yearFrom", filter.yearFrom())
                .and("r.year <= :yearTo", "yearTo", filter.yearTo())
                .and("r.status = :status", "status", filter.status())
                .and(
                        "exists (select from public_health_finding f where f.report_id = r.id and f.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(
                        "r.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        Wanted.externalId(
                conditions,
                "exists (select from public_health_report_external_id e where e.report_id = r.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "r.search", filter.text());
        KnownAreas.within(conditions, "r.area in %s", filter.area());
        References.named(database, conditions, "r.owner_id", "owner", filter.owner(), clock.instant());
        return conditions;
    }

    private static HealthReportRow row(Tuple tuple) {
        return new HealthReportRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), HealthReportState.class),
                References.read(tuple.get("names", String.class)),
                tuple.get("area_name", String.class),
                tuple.get("reason", String.class));
    }
}
