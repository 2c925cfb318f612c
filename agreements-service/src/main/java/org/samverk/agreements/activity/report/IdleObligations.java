package org.samverk.agreements.activity.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// Obligations that a party both can and will meet, of agreements that are proposed or signed, that nothing has
/// become of, and that no activity carries out but cancelled ones, as far as their asker may see. One statement.
@ApplicationScoped
class IdleObligations {
    private static final String FROM =
            " from agreement_obligation o join agreement a on a.id = o.agreement_id join subjects s on s.id = a.id";
    private static final String ROWS = """
            select o.obligation_id, o.party_id, o.kind, cast(o.text as text) as text, o.due_on, a.id,
              cast(a.state #> '{terms,terms,title}' as text) as agreement_title, %s as names""".formatted(References.column("named.id = o.party_id")) + FROM;
    private static final String CARRIED_OUT = """
            not exists (select from activity_obligation x join activity v on v.id = x.activity_id
              join subjects t on t.id = v.id
              where x.obligation_id = o.obligation_id and v.status <> 'CANCELLED' and %s)""".formatted(Access.condition("t"));
    private static final SortKeys SORT = new SortKeys("o.obligation_id", Map.of("dueDate", "o.due_on"));

    private final Session database;
    private final Clock clock;

    IdleObligations(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<IdleObligation> matching(@Nullable UUID agreement, @Nullable UUID party, PageRequest page, Actor actor) {
        var where = where(agreement, party, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(IdleObligations::row)
                .toList();
    }

    long count(@Nullable UUID agreement, @Nullable UUID party, Actor actor) {
        var where = where(agreement, party, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(@Nullable UUID agreement, @Nullable UUID party, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("a.phase in ('DECISION', 'PROPOSED', 'CONCLUDED')")
                .and("o.outcome is null")
                .and(CARRIED_OUT)
                .and("a.id = :agreement", "agreement", agreement);
        References.named(conditions, "o.party_id in %s", "party", party, clock.instant());
        return conditions;
    }

    private static IdleObligation row(Tuple row) {
        return new IdleObligation(
                row.get("obligation_id", UUID.class),
                References.read(row.get("names", String.class)).of(row.get("party_id", UUID.class)),
                Obligation.Kind.valueOf(row.get("kind", String.class)),
                texts(row, "text"),
                row.get("due_on", LocalDate.class),
                row.get("id", UUID.class),
                texts(row, "agreement_title"));
    }

    private static Map<String, String> texts(Tuple row, String column) {
        return StoredJson.mapper()
                .convertValue(StoredJson.read(row.get(column, String.class)), new TypeReference<>() {});
    }
}
