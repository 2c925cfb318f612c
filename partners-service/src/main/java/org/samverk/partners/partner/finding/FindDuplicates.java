package org.samverk.partners.partner.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.partner.Partners;
import org.samverk.partners.partner.finding.LikelyDuplicates.LikelyDuplicate;
import org.samverk.partners.partner.finding.LikelyDuplicates.Likeness;

/// Looks for partners that are like one another: by the letters of their names, by numbers and keys, by the area they
/// govern. Candidates come from indexes; only they are compared.
@ApplicationScoped
class FindDuplicates {
    private static final String SIGNS = """
            with self as (
              select p.id, p.search, p.country, p.kind, p.parent_id from partner p where p.id = :id),
            sign as (
              select n.id, n.likeness, false as number, false as key, false as authority
              from self, like_named(self.search, self.country) n
              union all
              select n.partner_id, 0, true, false, false from partner_number n
              where n.value in (select m.value from partner_number m where m.partner_id = :id)
              union all
              select e.partner_id, 0, false, true, false from partner_external_id e
              where (e.system, e.value) in (
                select f.system, f.value from partner_external_id f where f.partner_id = :id)
              union all
              select p.id, 0, false, false, true from self, partner_area a join partner p on p.id = a.partner_id
              where a.area in (select b.area from partner_area b where b.partner_id = :id)
                and p.kind = self.kind and p.kind in ('MUNICIPALITY', 'REGION')),
            signs as (
              select id, max(likeness) as likeness, bool_or(number) as number, bool_or(key) as key,
                bool_or(authority) as authority,
                1 - (1 - 0.95 * max(likeness)) * case when bool_or(number) then 0.3 else 1 end
                  * case when bool_or(key) then 0.4 else 1 end * case when bool_or(authority) then 0.5 else 1 end as score
              from sign group by id),
            """;
    /// Units of one another are alike by nature, as are those that succeed one another.
    private static final String LIKELY = """
            likely as (
              select p.id, p.name, p.kind, s.likeness > 0 as named, s.number, s.key, s.authority, s.score
              from signs s join partner p on p.id = s.id cross join self
              where s.score >= 0.5 and p.id <> :id and p.merged_into is null
                and (p.dissolved_at is null or p.dissolved_at > :now)
                and p.parent_id is distinct from self.id and self.parent_id is distinct from p.id
                and not exists (select from partner_successor x where (x.partner_id, x.successor_id) in (
                  (p.id, self.id), (self.id, p.id))))
            select self.id as self, l.* from self left join likely l on true order by l.score desc, l.id limit :limit""";

    private final Session database;
    private final Partners partners;
    private final Clock clock;

    FindDuplicates(Session database, Partners partners, Clock clock) {
        this.database = database;
        this.partners = partners;
        this.clock = clock;
    }

    /// @throws org.samverk.kit.journal.history.HistoryRefusal when there is no such partner, or none any more
    LikelyDuplicates of(UUID id, int limit) {
        var rows = database.createNativeQuery(SIGNS + LIKELY, Tuple.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant(), Instant.class)
                .setParameter("limit", limit)
                .getResultList();
        if (rows.isEmpty()) {
            throw partners.missing(id);
        }
        var self = "/samverk/v1/partners/%s/likely-duplicates".formatted(id);
        return new LikelyDuplicates(
                rows.stream()
                        .filter(row -> row.get("id") != null)
                        .map(FindDuplicates::duplicate)
                        .toList(),
                Map.of("self", Link.get(self)));
    }

    private static LikelyDuplicate duplicate(Tuple row) {
        return new LikelyDuplicate(
                FoundPartner.of(
                        row.get("id", UUID.class), row.get("name", String.class), row.get("kind", String.class)),
                new BigDecimal(row.get("score").toString()).setScale(2, RoundingMode.HALF_UP),
                Stream.of(
                                reason(row, "number", Likeness.SAME_NUMBER),
                                reason(row, "key", Likeness.SAME_KEY),
                                reason(row, "named", Likeness.SIMILAR_NAME),
                                reason(row, "authority", Likeness.SAME_AUTHORITY))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Likeness> reason(Tuple row, String column, Likeness likeness) {
        return row.get(column, Boolean.class) ? List.of(likeness) : List.of();
    }
}
