package org.samverk.agreements.agreement.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.agreements.agreement.deadline.Day;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The days ahead of all agreements their asker may see, in one statement. Days of terms to come are known for a dozen
/// terms.
@ApplicationScoped
class ComingDays {
    private static final String FROM =
            " from agreement_day d join agreement a on a.id = d.agreement_id join subjects s on s.id = a.id";
    private static final String ROWS = """
            select d.kind, d.on_day, a.id, cast(a.state #> '{terms,terms,title}' as text) as title, d.party_id,
              %s as names""".formatted(References.column("named.id = d.party_id"));
    private static final String LAST_FIRST = "d.on_day desc, a.id, d.kind, d.party_id";
    private static final SortKeys SORT = new SortKeys("d.on_day, a.id, d.kind, d.party_id", Map.of("on", "d.on_day"));

    private final Session database;
    private final Clock clock;

    ComingDays(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the page's rows, the next day first, and, where there is a next page, one more
    List<ComingDay> matching(DayFilter filter, PageRequest page, Actor actor) {
        var order = page.sort() != null && SORT.descending(page.sort()) ? LAST_FIRST : SORT.id();
        return days(filter, order, page.limit() + 1, page.offset(), actor);
    }

    /// So many at most, the next day first.
    List<ComingDay> soonest(DayFilter filter, int atMost, Actor actor) {
        return days(filter, SORT.id(), atMost, 0, actor);
    }

    private List<ComingDay> days(DayFilter filter, String order, int atMost, int offset, Actor actor) {
        var where = where(filter, actor);
        return where
                .bind(database.createNativeQuery(
                        ROWS + FROM + where.where() + " order by " + order + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", atMost)
                .setParameter("offset", offset)
                .getResultList()
                .stream()
                .map(ComingDays::day)
                .toList();
    }

    long count(DayFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    /// A day is over within two days of its date wherever it is, which the index in order of days knows.
    private Conditions where(DayFilter filter, Actor actor) {
        var now = clock.instant();
        var conditions = Access.visibleTo(actor, "s")
                .and("d.passes_at > :now", "now", now)
                .and(
                        "d.on_day >= :since",
                        "since",
                        LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(2))
                .and("d.passes_at <= :until", "until", now.plus(Duration.ofDays(filter.withinDays() + 1L)))
                .and("d.kind = :kind", "kind", filter.kind())
                .and("a.id = :agreement", "agreement", filter.agreement());
        References.named(
                conditions,
                "(d.party_id in %1$s or (d.party_id is null and exists (select from agreement_party p where p.agreement_id = a.id and not p.proposed and p.partner_id in %1$s)))",
                "party",
                filter.party(),
                now);
        return conditions;
    }

    private static ComingDay day(Tuple row) {
        var party = row.get("party_id", UUID.class);
        return new ComingDay(
                Day.Kind.valueOf(row.get("kind", String.class)),
                row.get("on_day", LocalDate.class),
                row.get("id", UUID.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(row.get("title", String.class)), new TypeReference<>() {}),
                party == null
                        ? null
                        : References.read(row.get("names", String.class)).of(party));
    }
}
