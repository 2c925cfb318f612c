package org.samverk.partners.forum.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.registered.RegisteredPartner;
import org.samverk.partners.partner.registered.RegisteredPartners;

/// Looks up from whom partners come.
@ApplicationScoped
public class PartnerLines {
    private static final Set<PartnerKind> REGIONAL =
            Set.of(PartnerKind.REGION, PartnerKind.REGIONAL_BOARD, PartnerKind.REGIONAL_ASSOCIATION);
    private static final Set<PartnerKind> MUNICIPAL = Set.of(
            PartnerKind.MUNICIPALITY,
            PartnerKind.MUNICIPAL_ADMINISTRATION,
            PartnerKind.MUNICIPAL_ASSOCIATION,
            PartnerKind.MUNICIPAL_NETWORK);

    private final Session database;
    private final RegisteredPartners partners;

    PartnerLines(Session database, RegisteredPartners partners) {
        this.database = database;
        this.partners = partners;
    }

    /// In two statements, however many they are.
    public Lineages of(Collection<UUID> ids) {
        var current = partners.of(ids).values().stream()
                .collect(Collectors.toMap(RegisteredPartner::id, RegisteredPartner::currentId));
        var lines = above(current.values()).collect(Collectors.groupingBy(Step::start)).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> line(entry.getValue())));
        return new Lineages(current, lines);
    }

    /// One in a partner's line.
    /// @param governsRegion whether it has a whole region among its areas
    private record Step(UUID start, UUID id, PartnerKind kind, boolean governsRegion) {
        boolean regional() {
            return REGIONAL.contains(kind) || (kind == PartnerKind.MUNICIPALITY && governsRegion);
        }
    }

    private static Lineage line(Collection<Step> steps) {
        return new Lineage(
                steps.stream().map(Step::id).collect(Collectors.toSet()),
                steps.stream().anyMatch(Step::regional),
                steps.stream().anyMatch(step -> MUNICIPAL.contains(step.kind())));
    }

    /// That somebody unconfirmed is a unit, nobody but its author says.
    private Stream<Step> above(Collection<UUID> ids) {
        return database
                .createNativeQuery("""
                        with recursive line(start, id, kind, parent_id, confirmed) as (
                          select p.id, p.id, p.kind, p.parent_id, p.confirmed from partner p
                          where p.id = any (cast(:ids as uuid[]))
                          union
                          select l.start, p.id, p.kind, p.parent_id, p.confirmed
                          from line l join partner p on p.id = l.parent_id where l.confirmed)
                        select l.start, l.id, l.kind, exists (select from partner_area a
                          where a.partner_id = l.id and a.area like '%:REGION:%') as governs_region
                        from line l""", Tuple.class)
                .setParameter(
                        "ids", ids.stream().distinct().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList()
                .stream()
                .map(row -> new Step(
                        row.get("start", UUID.class),
                        row.get("id", UUID.class),
                        PartnerKind.valueOf(row.get("kind", String.class)),
                        row.get("governs_region", Boolean.class)));
    }
}
