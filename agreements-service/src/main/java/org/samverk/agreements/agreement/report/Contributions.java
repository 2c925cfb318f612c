package org.samverk.agreements.agreement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.commitment.Contribution;
import org.samverk.agreements.agreement.terms.commitment.Currency;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;

/// What the parties of signed agreements bring in, summed up in one statement.
@ApplicationScoped
class Contributions {
    private static final String GROUPS = """
            select c.party_id, c.year, c.kind, c.currency, sum(c.amount) as amount, sum(c.fte) as fte,
              sum(c.hours) as hours, count(*) as contributions, count(distinct c.agreement_id) as agreements,
              %s as names
            from agreement_contribution c join agreement a on a.id = c.agreement_id join subjects s on s.id = a.id"""
            .formatted(References.column("named.id = c.party_id"));
    private static final String GROUPED = " group by c.party_id, c.year, c.kind, c.currency";
    private static final SortKeys SORT = new SortKeys(
            "c.party_id, c.year, c.kind, c.currency",
            Map.of("year", "c.year", "kind", "c.kind", "amount", "coalesce(sum(c.amount), 0)"));

    private final Session database;
    private final Clock clock;

    Contributions(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<ContributionSum> matching(PromiseFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        var order = page.sort() == null ? SORT.id() : SORT.orderBy(page);
        return where
                .bind(database.createNativeQuery(
                        GROUPS + where.where() + GROUPED + " order by " + order + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("now", clock.instant())
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Contributions::sum)
                .toList();
    }

    long count(PromiseFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("""
                        select count(*) from (select 1 from agreement_contribution c
                          join agreement a on a.id = c.agreement_id join subjects s on s.id = a.id""" + where.where()
                        + GROUPED + ") grouped", Long.class))
                .getSingleResult();
    }

    private Conditions where(PromiseFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("a.phase = 'CONCLUDED'")
                .and("c.year = :year", "year", filter.year())
                .and("c.agreement_id = :agreement", "agreement", filter.agreement());
        References.named(conditions, "c.party_id in %s", "party", filter.party(), clock.instant());
        return conditions;
    }

    private static ContributionSum sum(Tuple row) {
        var currency = row.get("currency", String.class);
        return new ContributionSum(
                References.read(row.get("names", String.class)).of(row.get("party_id", UUID.class)),
                row.get("year", Integer.class),
                Contribution.Kind.valueOf(row.get("kind", String.class)),
                currency == null ? null : Currency.valueOf(currency),
                plain(row, "amount"),
                plain(row, "fte"),
                plain(row, "hours"),
                row.get("contributions", Long.class),
                row.get("agreements", Long.class));
    }

    /// Without the digits a sum carries for nothing.
    private static @Nullable BigDecimal plain(Tuple row, String column) {
        @Nullable BigDecimal sum = row.get(column, BigDecimal.class);
        return sum == null ? null : new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }
}
