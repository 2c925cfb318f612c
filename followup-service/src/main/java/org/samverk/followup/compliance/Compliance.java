package org.samverk.followup.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.role.Role;
import org.samverk.followup.role.RoleView;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;

/// Counts by reporter, over the occasions their asker may see, in one statement.
@ApplicationScoped
class Compliance {
    private static final int DIGITS = 3;
    private static final String ON_TIME =
            "count(*) filter (where o.status in ('REPORTED', 'RECEIVED') and o.submitted_at < o.overdue_at)";
    private static final String LATE =
            "count(*) filter (where o.status in ('REPORTED', 'RECEIVED') and o.submitted_at >= o.overdue_at)";
    private static final String OUTSTANDING =
            "count(*) filter (where o.status in ('SCHEDULED', 'IN_PROGRESS', 'RETURNED'))";
    private static final String FROM = " from followup_occasion o join subjects s on s.id = o.id"
            + " cross join lateral (select current_organisation(o.reporter_id, :now) as reporter_id) c";
    private static final String GROUPED = " group by c.reporter_id, o.reporter_forum_id";
    private static final String ROWS = """
            select c.reporter_id, o.reporter_forum_id, %s as on_time, %s as late, %s as outstanding,
              count(*) filter (where o.status = 'RETURNED') as returned,
              count(*) filter (where o.status = 'SKIPPED') as skipped, %s as forum, %s as names""".formatted(
                    ON_TIME,
                    LATE,
                    OUTSTANDING,
                    KnownSubjects.column("o.reporter_forum_id"),
                    References.column("named.id = c.reporter_id"));
    private static final SortKeys SORT = new SortKeys(
            "c.reporter_id, o.reporter_forum_id", Map.of("outstanding", OUTSTANDING, "late", LATE, "onTime", ON_TIME));

    private final Session database;
    private final Clock clock;

    Compliance(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the page's rows and, where there is a next page, one more; who owes most comes first
    List<ReporterCompliance> matching(ComplianceFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        var order = page.sort() == null ? OUTSTANDING + " desc, " + SORT.id() : SORT.orderBy(page);
        return where
                .bind(database.createNativeQuery(
                        ROWS + FROM + where.where() + GROUPED + " order by " + order + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Compliance::row)
                .toList();
    }

    long count(ComplianceFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery(
                        "select count(*) from (select 1" + FROM + where.where() + GROUPED + ") grouped", Long.class))
                .getSingleResult();
    }

    /// Whose day is not over is not judged, whatever has been done by then.
    private Conditions where(ComplianceFilter filter, Actor actor) {
        var now = clock.instant();
        var conditions = Access.visibleTo(actor, "s")
                .and("o.status <> 'CANCELLED' and o.overdue_at <= :now", "now", now)
                .and(KnownSubjects.of("o.subject_id"), "agreement", filter.agreement())
                .and("o.reporter_forum_id = :reporterForum", "reporterForum", filter.reporterForum())
                .and("o.recipient_forum_id = :recipientForum", "recipientForum", filter.recipientForum())
                .and("o.due_on >= :dueFrom", "dueFrom", filter.dueFrom())
                .and("o.due_on <= :dueUntil", "dueUntil", filter.dueUntil());
        References.named(conditions, "o.reporter_id in %s", "reporter", filter.reporter(), now);
        References.named(conditions, "o.recipient_id in %s", "recipient", filter.recipient(), now);
        return conditions;
    }

    private static ReporterCompliance row(Tuple row) {
        long onTime = row.get("on_time", Long.class);
        long late = row.get("late", Long.class);
        long outstanding = row.get("outstanding", Long.class);
        var due = onTime + late + outstanding;
        return new ReporterCompliance(
                reporter(row),
                due,
                onTime,
                late,
                outstanding,
                row.get("returned", Long.class),
                row.get("skipped", Long.class),
                share(onTime, due));
    }

    private static RoleView reporter(Tuple row) {
        @Nullable UUID partner = row.get("reporter_id", UUID.class);
        @Nullable UUID id = row.get("reporter_forum_id", UUID.class);
        var forum = KnownSubjects.shown(row.get("forum", String.class));
        return RoleView.of(
                new Role(partner, id),
                References.read(row.get("names", String.class)),
                forum == null ? Map.of() : Map.of(forum.subject().id(), forum));
    }

    private static @Nullable BigDecimal share(long part, long all) {
        return all == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_UP);
    }
}
