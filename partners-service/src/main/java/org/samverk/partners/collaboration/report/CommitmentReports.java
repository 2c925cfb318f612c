package org.samverk.partners.collaboration.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Country;
import org.samverk.partners.reference.Area;
import org.samverk.partners.reference.AreaLevel;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;

/// How commitment is spread, and how it moves over the years. Each report is one statement.
@ApplicationScoped
class CommitmentReports {
    private static final SortKeys BY_GROUP = new SortKeys("key", Map.of("key", "key", "total", "total"));
    private static final SortKeys BY_YEAR = new SortKeys("year", Map.of("year", "year"));

    private final Session database;
    private final ScopedCollaborations scoped;
    private final Areas areas;

    CommitmentReports(Session database, ScopedCollaborations scoped, Areas areas) {
        this.database = database;
        this.scoped = scoped;
        this.areas = areas;
    }

    /// @return the page's groups and, where there is a next page, one more; the largest first unless sorted otherwise
    List<CollaborationCount> distribution(Grouping by, ReportScope scope, PageRequest page, Actor actor) {
        var where = scoped.of(scope, actor);
        var order = page.sort() == null ? "total desc, key" : BY_GROUP.orderBy(page);
        return where
                .bind(database.createNativeQuery(
                        """
                        select %s as key, count(*) filter (where c.level = 'INFORMAL') as informal,
                          count(*) filter (where c.level = 'COMMITTED') as committed,
                          count(*) filter (where c.level = 'FORMAL') as formal, count(*) as total
                        """.formatted(by.key())
                                + ScopedCollaborations.FROM + by.join() + where.where()
                                + " group by 1 order by " + order + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(row -> group(row, by))
                .toList();
    }

    /// @return the page's years, the last first, and, where there is a next page, one more
    List<CommitmentYear> years(ReportScope scope, PageRequest page, Actor actor) {
        var where = scoped.of(scope, actor);
        return where
                .bind(database.createNativeQuery(
                        """
                        select cast(extract(year from h.changed_on) as int) as year,
                          count(*) filter (where rank.later > rank.earlier) as raised,
                          count(*) filter (where rank.later < rank.earlier) as lowered,
                          count(*) filter (where h.to_level = 'INFORMAL') as to_informal,
                          count(*) filter (where h.to_level = 'COMMITTED') as to_committed,
                          count(*) filter (where h.to_level = 'FORMAL') as to_formal,
                          count(distinct c.id) as collaborations
                        """ + ScopedCollaborations.FROM + """
                        join commitment_change h on h.collaboration_id = c.id
                        cross join lateral (select
                          array_position(array['INFORMAL', 'COMMITTED', 'FORMAL'], h.from_level) as earlier,
                          array_position(array['INFORMAL', 'COMMITTED', 'FORMAL'], h.to_level) as later) rank
                        """ + where.where() + " group by 1 order by "
                                + BY_YEAR.orderBy(page)
                                + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(CommitmentReports::year)
                .toList();
    }

    long groups(Grouping by, ReportScope scope, Actor actor) {
        var where = scoped.of(scope, actor);
        return where.bind(database.createNativeQuery(
                        "select count(distinct %s)".formatted(by.key())
                                + ScopedCollaborations.FROM
                                + by.join()
                                + where.where(),
                        Long.class))
                .getSingleResult();
    }

    long numberOfYears(ReportScope scope, Actor actor) {
        var where = scoped.of(scope, actor);
        return where.bind(database.createNativeQuery(
                        "select count(distinct extract(year from h.changed_on))" + ScopedCollaborations.FROM
                                + "join commitment_change h on h.collaboration_id = c.id" + where.where(),
                        Long.class))
                .getSingleResult();
    }

    private CollaborationCount group(Tuple row, Grouping by) {
        var key = row.get("key", String.class);
        return new CollaborationCount(
                key,
                by == Grouping.AREA ? name(key) : null,
                row.get("informal", Long.class),
                row.get("committed", Long.class),
                row.get("formal", Long.class),
                row.get("total", Long.class));
    }

    private @Nullable String name(String key) {
        var parts = key.split(":", 3);
        return areas.find(new AreaRef(Country.valueOf(parts[0]), AreaLevel.valueOf(parts[1]), parts[2]))
                .map(Area::name)
                .orElse(null);
    }

    private static CommitmentYear year(Tuple row) {
        return new CommitmentYear(
                row.get("year", Integer.class),
                row.get("raised", Long.class),
                row.get("lowered", Long.class),
                row.get("to_informal", Long.class),
                row.get("to_committed", Long.class),
                row.get("to_formal", Long.class),
                row.get("collaborations", Long.class));
    }
}
