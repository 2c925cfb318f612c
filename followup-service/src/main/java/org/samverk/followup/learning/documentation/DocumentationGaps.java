package org.samverk.followup.learning.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.access.Access;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;

/// Activities that were not given up and that nobody has noted anything of for some months, as far as their asker
/// may see. One statement.
@ApplicationScoped
class DocumentationGaps {
    private static final SortKeys SORT = new SortKeys("g.id", Map.of("createdAt", "g.id"));

    private final Session database;
    private final Clock clock;

    DocumentationGaps(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<DocumentationGap> matching(int months, @Nullable UUID agreement, PageRequest page, Actor actor) {
        var where = where(months, agreement, actor);
        return where
                .bind(database.createNativeQuery(
                        """
                        select %s as subject,
                          (select max(d.day) from documentation_entry d where d.subject_id = g.id) as last
                        from known_subject g%s order by %s limit :limit offset :offset""".formatted(KnownSubjects.column("g.id"), where.where(), SORT.orderBy(page)), Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(DocumentationGaps::gap)
                .toList();
    }

    long count(int months, @Nullable UUID agreement, Actor actor) {
        var where = where(months, agreement, actor);
        return where.bind(
                        database.createNativeQuery("select count(*) from known_subject g" + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(int months, @Nullable UUID agreement, Actor actor) {
        var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(months);
        return Access.visibleTo(actor, "g")
                .and("g.type = 'ACTIVITY' and not g.cancelled and not g.deleted")
                .and("g.agreement_id = :agreement", "agreement", agreement)
                .and(
                        "not exists (select from documentation_entry d where d.subject_id = g.id and d.day >= :since)",
                        "since",
                        since);
    }

    private static DocumentationGap gap(Tuple row) {
        var known = Objects.requireNonNull(KnownSubjects.shown(row.get("subject", String.class)));
        return new DocumentationGap(SubjectView.of(known.subject(), known), row.get("last", LocalDate.class));
    }
}
