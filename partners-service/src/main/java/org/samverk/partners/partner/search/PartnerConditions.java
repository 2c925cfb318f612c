package org.samverk.partners.partner.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.value.Country;
import org.samverk.partners.partner.PartnerStatus;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;
import org.samverk.partners.reference.IdentifierScheme;

/// What a filter says, as the `where` of a query over `partner p`. A name of a partner stands for every id it has had.
@ApplicationScoped
public class PartnerConditions {
    private static final String NOT_DISSOLVED =
            "p.merged_into is null and (p.dissolved_at is null or p.dissolved_at > :now)";
    private static final String AWAY = "(p.status = 'INACTIVE' or p.valid_from_at > :now or p.valid_until_at <= :now)";

    /// Of a body and its member that have come to be one, by merger or succession, neither is a member of the other.
    private static final String HAVING_MEMBER = """
            p.id in (select m.partner_id from partner_member m
              where m.member_id in (:member)
                and current_partner(m.partner_id, :now) <> current_partner(m.member_id, :now))""";
    /// Who took the place of a member is a member, too, as is everyone on the way to who stands there now.
    private static final String MEMBERS_OF = """
            p.id in (
              with recursive place(id) as (
                select m.member_id from partner_member m where m.partner_id in (:memberOf)
                  and current_partner(m.member_id, :now) <> current_partner(m.partner_id, :now)
                union
                select n.id from place e cross join lateral (
                  select o.merged_into as id from partner o where o.id = e.id and o.merged_into is not null
                  union all
                  select s.successor_id from partner_successor s
                  where s.partner_id = e.id and s.sole and s.from_at <= :now) n)
              select id from place)""";
    private static final String ANYWHERE = "p.search like '%' || fold(:word) || '%'";
    private static final String BEGINNING =
            "(p.search like fold(:word) || '%' or p.search like '% ' || fold(:word) || '%')";
    private static final String BY_NUMBER = """
            with found as (select * from partner_identifier i where i.scheme = :scheme and i.value = :number)
            select partner_id from found
            union all
            select surviving_partner(partner_id) from found
            where merged and not exists (select from found where not merged)""";
    private static final String BY_OTHER_NUMBER = """
            select unnest(array[n.partner_id, surviving_partner(n.partner_id)]) from partner_number n
            join partner o on o.id = n.partner_id
            where n.value = bare_number(:number) and o.state #> '{content,identifiers}'
              @> jsonb_build_array(jsonb_build_object('scheme', cast(:scheme as text), 'value', cast(:number as text)))""";
    private static final String BY_KEY = """
            select unnest(array[e.partner_id, surviving_partner(e.partner_id)]) from partner_external_id e
            where e.system = :system and e.value = :key""";

    private final Session database;
    private final Areas areas;
    private final Clock clock;

    PartnerConditions(Session database, Areas areas, Clock clock) {
        this.database = database;
        this.areas = areas;
        this.clock = clock;
    }

    public Conditions of(PartnerFilter filter) {
        var conditions = new Conditions()
                .and("p.kind = :kind", "kind", filter.kind())
                .and("p.sector = :sector", "sector", filter.sector())
                .and("p.level = :level", "level", filter.level())
                .and("p.country = :country", "country", filter.country())
                .and("p.confirmed = :confirmed", "confirmed", filter.confirmed())
                .and("p.archived = :archived", "archived", filter.archived())
                .and("p.id = any (cast(:ids as uuid[]))", "ids", filter.ids() == null ? null : "{" + filter.ids() + "}")
                .and(
                        "exists (select from partner_theme t where t.partner_id = p.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(
                        "exists (select from partner_place a where a.partner_id = p.id and a.place in (:places))",
                        "places",
                        filter.area() == null ? null : places(filter.area()));
        standing(filter, conditions);
        related("p.parent_id in (:parent)", "parent", filter.parent(), conditions);
        if (filter.member() != null || filter.memberOf() != null) {
            conditions.with("now", clock.instant());
        }
        related(HAVING_MEMBER, "member", filter.member(), conditions);
        related(MEMBERS_OF, "memberOf", filter.memberOf(), conditions);
        lookedUp(filter, conditions);
        named(filter.text(), conditions);
        return conditions;
    }

    /// The same question as `PartnerState#statusAt`. Duplicates are listed for those only who ask for them, be it by
    /// id.
    private void standing(PartnerFilter filter, Conditions conditions) {
        var status = filter.status();
        if (status == null && filter.ids() != null) {
            return;
        }
        conditions.and(
                switch (status) {
                    case null -> "p.merged_into is null";
                    case MERGED -> "p.merged_into is not null";
                    case DISSOLVED -> "p.merged_into is null and p.dissolved_at <= :now";
                    case INACTIVE -> NOT_DISSOLVED + " and " + AWAY;
                    case ACTIVE -> NOT_DISSOLVED + " and " + AWAY + " is not true";
                });
        if (status != null && status != PartnerStatus.MERGED) {
            conditions.with("now", clock.instant());
        }
    }

    /// Its ids are asked for first: which of them there are decides how the list is best read, and mostly there is one.
    private void related(String condition, String name, @Nullable UUID partner, Conditions conditions) {
        if (partner != null) {
            conditions.and(condition, name, knownAs(partner));
        }
    }

    private List<UUID> knownAs(UUID partner) {
        return database.createNativeQuery("select known_as(:partner, :now)", UUID.class)
                .setParameter("partner", partner)
                .setParameter("now", clock.instant(), Instant.class)
                .getResultList();
    }

    /// A number or key of a duplicate finds the partner it was merged into, unless somebody else has the number now.
    private static void lookedUp(PartnerFilter filter, Conditions conditions) {
        if (filter.identifier() != null) {
            var scheme = scheme(filter.identifier());
            var value = filter.identifier().substring(scheme.name().length() + 1);
            var found = scheme == IdentifierScheme.OTHER ? BY_OTHER_NUMBER : BY_NUMBER;
            conditions
                    .and("p.id in (" + found + ")", "number", scheme.normalise(value))
                    .with("scheme", scheme);
        }
        if (filter.externalId() != null) {
            var parts = filter.externalId().split(":", 2);
            conditions.and("p.id in (" + BY_KEY + ")", "key", parts[1]).with("system", parts[0]);
        }
    }

    /// No index holds one or two letters in the middle of a word, so these are looked for where words begin.
    private static void named(@Nullable String text, Conditions conditions) {
        if (text != null) {
            var words = text.strip().split("\\s+", -1);
            for (var i = 0; i < words.length; i++) {
                var word = words[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
                conditions.and(
                        (isShort(words[i]) ? BEGINNING : ANYWHERE).replace(":word", ":word" + i), "word" + i, word);
            }
        }
    }

    /// As short as two letters once it is folded.
    private static boolean isShort(String word) {
        return word.replaceAll("(?i)a[ae]|oe", "a").length() < 3;
    }

    private List<String> places(String area) {
        var keys = areas.coded(Country.valueOf(area.substring(0, 2)), area.substring(3))
                .map(found -> new AreaRef(found.country(), found.level(), found.code()).key())
                .toList();
        return keys.isEmpty() ? List.of("none") : keys;
    }

    private static IdentifierScheme scheme(String identifier) {
        return IdentifierScheme.valueOf(identifier.substring(0, identifier.indexOf(':')));
    }
}
