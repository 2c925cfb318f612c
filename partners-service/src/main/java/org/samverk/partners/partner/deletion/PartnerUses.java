package org.samverk.partners.partner.deletion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;

/// Finds what names a partner: whatever this service keeps, and the agreements it has heard of. What only another
/// service keeps, as a follow-up plan, is not known here.
@ApplicationScoped
class PartnerUses {
    /// Partners by their indexes, since there are many; of all else the whole state is read, which holds every id.
    private static final String USES = """
            with naming(id) as (
              select p.id from partner p where p.parent_id = :id or p.merged_into = :id
              union select p.id from partner p where not p.confirmed and p.state ->> 'createdBy' = :written
              union select m.partner_id from partner_member m where m.member_id = :id
              union select s.partner_id from partner_successor s where s.successor_id = :id
              union select a.id from collaboration a where strpos(cast(a.state as text), :written) > 0
              union select a.id from checklist a where strpos(cast(a.state as text), :written) > 0
              union select a.id from stakeholder_analysis a where strpos(cast(a.state as text), :written) > 0
              union select a.id from forum a where strpos(cast(a.state as text), :written) > 0
              union select a.id from meeting a where strpos(cast(a.state as text), :written) > 0
              union select a.id from offer a where strpos(cast(a.state as text), :written) > 0
              union select a.id from referral_pathway a where strpos(cast(a.state as text), :written) > 0
              union select a.id from initiative a where strpos(cast(a.state as text), :written) > 0),
            uses as (
              select s.type, s.id, %s as seen from naming n join subjects s on s.id = n.id
              union all
              select 'agreement', k.id, %s from known_agreement k
              where not k.deleted and (k.owner = :id or k.parties @> array[cast(:id as uuid)]
                or k.audience @> array[cast(:id as uuid)])),
            placed as (
              select u.*, row_number() over (partition by u.type order by u.seen desc, u.id) as place from uses u)
            select type, case when seen then id end as id from placed where place <= 6 order by type, place""".formatted(Access.condition("s"), Access.condition("k"));

    private static final int TOLD = 5;

    private final Session database;

    PartnerUses(Session database) {
        this.database = database;
    }

    /// @param id absent where the one who asks may not know it
    private record Use(String type, @Nullable UUID id) {}

    /// In words, with the ids this actor may know; empty when nothing names it.
    Optional<String> of(UUID partner, Actor actor) {
        var uses = database.createNativeQuery(USES, Tuple.class)
                .setParameter("id", partner)
                .setParameter("written", partner.toString())
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultStream()
                .map(use -> new Use(use.get("type", String.class), use.get("id", UUID.class)))
                .collect(Collectors.groupingBy(Use::type, TreeMap::new, Collectors.toList()));
        return uses.isEmpty()
                ? Optional.empty()
                : Optional.of(uses.entrySet().stream()
                        .map(each -> told(each.getKey().replace('-', ' '), each.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    private static String told(String kind, List<Use> uses) {
        var known = uses.stream()
                .flatMap(use -> Stream.ofNullable(use.id()))
                .map(UUID::toString)
                .toList();
        if (known.isEmpty()) {
            return "at least one %s that you may not see".formatted(kind);
        }
        var told = "%s %s".formatted(kind, String.join(", ", known.subList(0, Math.min(known.size(), TOLD))));
        if (known.size() > TOLD) {
            return told + " and more";
        }
        return known.size() < uses.size() ? told + " and at least one that you may not see" : told;
    }
}
