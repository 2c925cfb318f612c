package org.samverk.partners.partner.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.stored.Conditions;
import org.samverk.partners.partner.finding.PartnerSuggestions.OfKind;
import org.samverk.partners.partner.finding.PartnerSuggestions.Reach;
import org.samverk.partners.partner.finding.PartnerSuggestions.Suggested;
import org.samverk.partners.partner.profile.PartnerKind;

/// Looks for partners that work with a theme where somebody is.
@ApplicationScoped
class SuggestPartners {
    private static final String NEAR = """
            with near as (
              select a.partner_id as id, min(case when a.area in (:here) then 0 else 1 end) as reach
              from partner_area a where a.area in (:here) or a.area in (:above) group by a.partner_id
              union all
              select p.id, 2 from partner p
              where (p.level = 'NORDIC' or p.level = 'NATIONAL' and p.country = :country)
                and not exists (select from partner_area a where a.partner_id = p.id)),
            found as (
              select p.id, p.name, p.kind, n.reach, count(*) over (partition by p.kind) as total,
                row_number() over (partition by p.kind order by n.reach, p.name, p.id) as place
              from near n join partner p on p.id = n.id""";
    private static final String NEAREST = """
            )
            select id, name, kind, total,
              case reach when 0 then 'AREA' when 1 then 'REGION' else 'NATION' end as reach
            from found where place <= :limit order by kind, place""";

    private final Session database;
    private final Clock clock;

    SuggestPartners(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    PartnerSuggestions around(Place place, @Nullable String theme, int limit) {
        var where = new Conditions()
                .and("not p.archived and p.merged_into is null and p.status <> 'INACTIVE'")
                .and("(p.dissolved_at is null or p.dissolved_at > :now)")
                .and("(p.valid_from_at is null or p.valid_from_at <= :now)")
                .and("(p.valid_until_at is null or p.valid_until_at > :now)")
                .and(
                        "exists (select from partner_theme t where t.partner_id = p.id and t.theme = :theme)",
                        "theme",
                        theme)
                .with("now", clock.instant())
                .with("country", place.country());
        var rows = where.bind(database.createNativeQuery(NEAR + where.where() + NEAREST, Tuple.class))
                .setParameterList("here", place.here())
                .setParameterList("above", place.above())
                .setParameter("limit", limit)
                .getResultList();
        var kinds = kinds(rows);
        var missing = EnumSet.complementOf(EnumSet.of(PartnerKind.OTHER));
        kinds.forEach(kind -> missing.remove(kind.kind()));
        return new PartnerSuggestions(
                place.code(), theme, kinds, List.copyOf(missing), Map.of("self", Link.get(self(place, theme))));
    }

    private static List<OfKind> kinds(List<Tuple> rows) {
        var byKind = new TreeMap<PartnerKind, List<Suggested>>();
        var totals = new TreeMap<PartnerKind, Long>();
        for (var row : rows) {
            var partner = FoundPartner.of(
                    row.get("id", UUID.class), row.get("name", String.class), row.get("kind", String.class));
            byKind.computeIfAbsent(partner.kind(), _ -> new ArrayList<>())
                    .add(new Suggested(partner, Reach.valueOf(row.get("reach", String.class))));
            totals.put(partner.kind(), row.get("total", Long.class));
        }
        return byKind.entrySet().stream()
                .map(kind -> new OfKind(kind.getKey(), totals.getOrDefault(kind.getKey(), 0L), kind.getValue()))
                .toList();
    }

    private static String self(Place place, @Nullable String theme) {
        return "/samverk/v1/partner-suggestions?area=" + place.code() + (theme == null ? "" : "&theme=" + theme);
    }
}
