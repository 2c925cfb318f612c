package org.samverk.followup.need.report.finding;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.followup.need.report.content.Finding;
import org.samverk.followup.reference.KnownAreas;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// What published reports found, as far as its asker may see them. One statement.
@ApplicationScoped
class PublishedFindings {
    private static final String FROM =
            " from public_health_finding f join public_health_report r on r.id = f.report_id join subjects s on s.id = r.id";
    private static final String ROWS =
            "select cast(f.finding as text) as finding, r.id, cast(r.state #> '{content,title}' as text) as title, r.area, r.year, r.owner_id, %s as names"
                            .formatted(References.column("named.id = r.owner_id"))
                    + FROM;
    private static final SortKeys SORT =
            new SortKeys("f.id", Map.of("createdAt", "f.id", "year", "r.year", "theme", "f.theme"));

    private final Session database;
    private final Clock clock;

    PublishedFindings(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<FoundView> matching(FindingFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(PublishedFindings::found)
                .toList();
    }

    long count(FindingFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(FindingFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("r.status = 'PUBLISHED'")
                .and("f.theme = :theme", "theme", filter.theme())
                .and("f.varies = :varies", "varies", filter.varies())
                .and("f.report_id = :report", "report", filter.report())
                .and("r.year >= :yearFrom", "yearFrom", filter.yearFrom())
                .and("r.year <= :yearTo", "yearTo", filter.yearTo());
        KnownAreas.within(
                conditions,
                "exists (select from public_health_finding_area a where a.finding_id = f.id and a.area in %s)",
                filter.area());
        References.named(conditions, "r.owner_id in %s", "owner", filter.owner(), clock.instant());
        return conditions;
    }

    private static FoundView found(Tuple row) {
        var report = row.get("id", UUID.class);
        var finding =
                StoredJson.mapper().convertValue(StoredJson.read(row.get("finding", String.class)), Finding.class);
        return new FoundView(
                finding.given(),
                finding.text(),
                finding.theme(),
                finding.varies(),
                finding.breakdowns(),
                finding.evidence(),
                report,
                StoredJson.mapper()
                        .convertValue(StoredJson.read(row.get("title", String.class)), new TypeReference<>() {}),
                row.get("area", String.class),
                row.get("year", Integer.class),
                References.read(row.get("names", String.class)).of(row.get("owner_id", UUID.class)),
                FoundView.links(report, finding.given()));
    }
}
