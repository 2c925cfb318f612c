package org.samverk.partners.referral.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.Wanted;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.reference.AreaCodes;

/// Filters as conditions on a pathway `w` whose subject is `s`.
@ApplicationScoped
class PathwayConditions {
    private static final String FROM_KIND = """
            (w.from_kind = :fromKind
              or exists (select from partner p where p.id = w.from_partner_id and p.kind = :fromKind))""";
    private static final String INTO = """
            (exists (select from partner_area a where a.area in (:into) and (a.partner_id = w.to_partner_id
                or (w.direction = 'MUTUAL' and a.partner_id = w.from_partner_id)))
              or exists (select from offer_area a join subjects t on t.id = a.offer_id
                where a.offer_id = w.offer_id and a.area in (:reaching) and %s))""".formatted(Access.condition("t"));
    private static final String AGREEMENT = """
            exists (select from referral_pathway_agreement a join known_agreement k on k.id = a.agreement_id
              where a.pathway_id = w.id and a.agreement_id = :agreement
                and a.id = cast(w.state #>> '{agreement,id}' as uuid) and %s)""".formatted(Access.condition("k"));

    private static final String EITHER_END = "(%s or %s)"
            .formatted(
                    SamePartner.condition("w.from_partner_id", "partner"),
                    SamePartner.condition("w.to_partner_id", "partner"));

    private final AreaCodes areas;

    PathwayConditions(AreaCodes areas) {
        this.areas = areas;
    }

    Conditions of(PathwayFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and(SamePartner.condition("w.from_partner_id", "fromPartner"), "fromPartner", filter.fromPartner())
                .and(FROM_KIND, "fromKind", filter.fromKind())
                .and(SamePartner.condition("w.to_partner_id", "toPartner"), "toPartner", filter.toPartner())
                .and(EITHER_END, "partner", filter.partner())
                .and("w.offer_id = :offer", "offer", filter.offer())
                .and(
                        "exists (select from referral_pathway_theme t where t.pathway_id = w.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and("w.type = :type", "type", filter.type())
                .and("w.direction = :direction", "direction", filter.direction())
                .and("w.status = :status", "status", filter.status())
                .and(AGREEMENT, "agreement", filter.agreement())
                .and(
                        "w.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        var reaching = areas.reaching(filter.intoArea());
        if (reaching != null) {
            conditions.and(INTO, "into", areas.within(filter.intoArea())).with("reaching", reaching);
        }
        Wanted.externalId(
                conditions,
                "exists (select from referral_pathway_external_id e where e.pathway_id = w.id and e.system = :system and e.value = :key)",
                filter.externalId());
        return conditions;
    }
}
