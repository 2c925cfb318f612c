package org.samverk.agreements.agreement.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.agreements.agreement.fact.ObligationOutcome.Outcome;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// What the parties of signed agreements have taken on, in one statement.
@ApplicationScoped
class Obligations {
    private static final String FROM =
            " from agreement_obligation o join agreement a on a.id = o.agreement_id join subjects s on s.id = a.id";
    private static final String ROWS = """
            select o.obligation_id, o.party_id, o.kind, cast(o.text as text) as text, o.due_on, o.outcome, a.id,
              cast(a.state #> '{terms,terms,title}' as text) as title, %s as names""".formatted(References.column("named.id = o.party_id"));
    private static final SortKeys SORT =
            new SortKeys("o.obligation_id", Map.of("dueDate", "o.due_on", "kind", "o.kind"));

    private final Session database;
    private final Clock clock;

    Obligations(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<TakenOn> matching(ObligationFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return where
                .bind(database.createNativeQuery(
                        ROWS + FROM + where.where() + " order by " + SORT.orderBy(page)
                                + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("now", clock.instant())
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Obligations::obligation)
                .toList();
    }

    long count(ObligationFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(ObligationFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("a.phase = 'CONCLUDED'")
                .and("o.agreement_id = :agreement", "agreement", filter.agreement())
                .and("o.outcome = :outcome", "outcome", filter.outcome())
                .and("o.due_on <= :dueBy", "dueBy", filter.dueBy());
        if (filter.open() != null) {
            conditions.and(filter.open() ? "o.outcome is null" : "o.outcome is not null");
        }
        References.named(conditions, "o.party_id in %s", "party", filter.party(), clock.instant());
        return conditions;
    }

    private static TakenOn obligation(Tuple row) {
        var outcome = row.get("outcome", String.class);
        return new TakenOn(
                row.get("obligation_id", UUID.class),
                References.read(row.get("names", String.class)).of(row.get("party_id", UUID.class)),
                Obligation.Kind.valueOf(row.get("kind", String.class)),
                texts(row, "text"),
                row.get("due_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.get("id", UUID.class),
                texts(row, "title"));
    }

    private static Map<String, String> texts(Tuple row, String column) {
        return StoredJson.mapper()
                .convertValue(StoredJson.read(row.get(column, String.class)), new TypeReference<>() {});
    }
}
