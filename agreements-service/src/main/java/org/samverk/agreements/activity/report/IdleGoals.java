package org.samverk.agreements.activity.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// Goals of agreements, proposed or signed, that no activity serves but cancelled ones, as far as their asker may see.
/// One statement.
@ApplicationScoped
class IdleGoals {
    private static final String FROM =
            " from agreement_goal g join agreement a on a.id = g.agreement_id join subjects s on s.id = a.id";
    private static final String SERVED = """
            not exists (select from activity_goal x join activity v on v.id = x.activity_id
              join subjects t on t.id = v.id
              where x.goal_id = g.goal_id and v.status <> 'CANCELLED' and %s)""".formatted(Access.condition("t"));
    private static final SortKeys SORT = new SortKeys("g.goal_id", Map.of("number", "g.number collate by_number"));

    private final Session database;

    IdleGoals(Session database) {
        this.database = database;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<IdleGoal> matching(@Nullable UUID agreement, PageRequest page, Actor actor) {
        var where = where(agreement, actor);
        return where
                .bind(database.createNativeQuery(
                        "select g.goal_id, g.number, cast(g.title as text) as title, a.id, cast(a.state #> '{terms,terms,title}' as text) as agreement_title"
                                + FROM + where.where() + " order by " + SORT.orderBy(page)
                                + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(row -> new IdleGoal(
                        row.get("goal_id", UUID.class),
                        row.get("number", String.class),
                        texts(row, "title"),
                        row.get("id", UUID.class),
                        texts(row, "agreement_title")))
                .toList();
    }

    long count(@Nullable UUID agreement, Actor actor) {
        var where = where(agreement, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private static Conditions where(@Nullable UUID agreement, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("a.phase in ('DECISION', 'PROPOSED', 'CONCLUDED')")
                .and(SERVED)
                .and("a.id = :agreement", "agreement", agreement);
    }

    private static Map<String, String> texts(Tuple row, String column) {
        return StoredJson.mapper()
                .convertValue(StoredJson.read(row.get(column, String.class)), new TypeReference<>() {});
    }
}
