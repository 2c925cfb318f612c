package org.samverk.partners.collaboration.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.Wanted;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.reference.AreaCodes;
import org.samverk.partners.referral.MutualPathways;

/// Filters as conditions on a collaboration `c` whose subject is `s`.
@ApplicationScoped
public class CollaborationConditions {
    /// Links of the collaboration that lead to an agreement which makes it formal at `:now`.
    private static final String FORMALISED = """
            exists (select from jsonb_array_elements(c.state -> 'agreementLinks') e
              join collaboration_agreement a on a.id = cast(e ->> 'id' as uuid)
              where formalises(a.agreement_id, present_in_collaboration(c.state, :now), :now))""";

    /// That what the level of one that has not ended stood on is over.
    private static final String UNFOUNDED =
            """
            c.status <> 'ENDED'
              and (c.level = 'FORMAL' and not %s or c.level = 'COMMITTED' and c.practised <> 'COMMITTED' and not %s)""".formatted(FORMALISED, MutualPathways.anyBetween("present_in_collaboration(c.state, :now)"));

    private final AreaCodes areas;

    CollaborationConditions(AreaCodes areas) {
        this.areas = areas;
    }

    public Conditions of(CollaborationFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("c.status = :status", "status", filter.status())
                .and("c.level = :level", "level", filter.commitmentLevel())
                .and("c.scope = :scope", "scope", filter.scope())
                .and("(c.scope <> 'INTERNAL') = :external", "external", filter.external())
                .and("c.maturity = :maturity", "maturity", filter.maturity())
                .and("c.opportunity = :opportunity", "opportunity", filter.opportunity())
                .and("c.feasibility >= :feasibility", "feasibility", filter.minFeasibility())
                .and(SamePartner.condition("c.owner_id", "owner"), "owner", filter.owner())
                .and("c.id = any (cast(:ids as uuid[]))", "ids", filter.ids() == null ? null : "{" + filter.ids() + "}")
                .and(
                        "exists (select from collaboration_theme t where t.collaboration_id = c.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(
                        "exists (select from collaboration_area a where a.collaboration_id = c.id and a.area in (:areas))",
                        "areas",
                        areas.within(filter.area()))
                .and(
                        "exists (select from collaboration_participant p where p.collaboration_id = c.id and "
                                + SamePartner.condition("p.partner_id", "partner") + ")",
                        "partner",
                        filter.partner());
        linked(filter, conditions);
        lookedUp(filter, conditions);
        return conditions;
    }

    /// At level 2 since before a day, without an agreement that counts.
    public Conditions awaitingAgreement(LocalDate before, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("c.status in ('ESTABLISHED', 'DORMANT')")
                .and("c.level = :level", "level", CommitmentLevel.COMMITTED)
                .and("c.level_since < :before", "before", before)
                .and("not " + FORMALISED);
    }

    /// What has not ended.
    /// @param differing only where the level is another than what speaks for it: the linked agreements `f`, the
    ///     practices, the pathways `r`
    public Conditions living(boolean differing, Actor actor) {
        var conditions = Access.visibleTo(actor, "s").and("c.status <> 'ENDED'");
        return differing ? conditions.and("""
                        c.level <> case when f.formalised_as_seen then 'FORMAL' when c.practised = 'COMMITTED'
                          or r.referring then 'COMMITTED' else 'INFORMAL' end""") : conditions;
    }

    private static void linked(CollaborationFilter filter, Conditions conditions) {
        conditions.and("""
                exists (select from collaboration_agreement a join known_agreement k on k.id = a.agreement_id
                  where a.collaboration_id = c.id and a.agreement_id = :agreement
                    and c.state -> 'agreementLinks' @> jsonb_build_array(jsonb_build_object('id', a.id))
                    and %s)""".formatted(Access.condition("k")), "agreement", filter.agreement());
        if (filter.reviewNeeded() != null) {
            conditions.and((filter.reviewNeeded() ? "" : "not ") + "(" + UNFOUNDED + ")");
        }
    }

    private static void lookedUp(CollaborationFilter filter, Conditions conditions) {
        Wanted.externalId(
                conditions,
                "exists (select from collaboration_external_id e where e.collaboration_id = c.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "c.search", filter.text());
    }
}
