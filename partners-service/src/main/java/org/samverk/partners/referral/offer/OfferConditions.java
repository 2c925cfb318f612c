package org.samverk.partners.referral.offer;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.Wanted;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.reference.AreaCodes;

/// Filters as conditions on an offer `o` whose subject is `s`.
@ApplicationScoped
class OfferConditions {
    /// Pathways to the offer that have not ended, as far as the reader may see them.
    static final String PATHWAYS = """
            from referral_pathway w join subjects t on t.id = w.id
            where w.offer_id = o.id and w.status <> 'ENDED' and\s""" + Access.condition("t");

    private static final String GIVEN = """
            (exists (select from offer_area a where a.offer_id = o.id and a.area in (:areas))
              or (not exists (select from offer_area a where a.offer_id = o.id)
                and exists (select from partner_area a where a.partner_id = o.partner_id and a.area in (:areas))))""";

    private final AreaCodes areas;

    OfferConditions(AreaCodes areas) {
        this.areas = areas;
    }

    Conditions of(OfferFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("o.type = :type", "type", filter.type())
                .and("o.status = :status", "status", filter.status())
                .and(SamePartner.condition("o.partner_id", "partner"), "partner", filter.partner())
                .and(GIVEN, "areas", areas.reaching(filter.area()))
                .and("o.id = any (cast(:ids as uuid[]))", "ids", filter.ids() == null ? null : "{" + filter.ids() + "}")
                .and(
                        "exists (select from offer_theme t where t.offer_id = o.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(
                        "exists (select from offer_target_group g where g.offer_id = o.id and g.target_group = :group)",
                        "group",
                        filter.targetGroup());
        if (filter.withoutPathway() != null) {
            conditions.and((filter.withoutPathway() ? "not " : "") + "exists (select " + PATHWAYS + ")");
        }
        lookedUp(filter, conditions);
        return conditions;
    }

    private static void lookedUp(OfferFilter filter, Conditions conditions) {
        Wanted.externalId(
                conditions,
                "exists (select from offer_external_id e where e.offer_id = o.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "o.search", filter.text());
    }
}
