package org.samverk.partners.initiative.finding;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.Wanted;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.reference.AreaCodes;

/// Filters as conditions on an initiative `i` whose subject is `s`.
@ApplicationScoped
public class InitiativeConditions {
    private final AreaCodes areas;

    InitiativeConditions(AreaCodes areas) {
        this.areas = areas;
    }

    public Conditions of(InitiativeFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("i.archived = :archived", "archived", filter.archived())
                .and("i.period @> cast(:day as date)", "day", filter.day())
                .and("i.id = any (cast(:ids as uuid[]))", "ids", filter.ids() == null ? null : "{" + filter.ids() + "}")
                .and(SamePartner.condition("i.partner_id", "partner"), "partner", filter.partner())
                .and(
                        "exists (select from initiative_theme t where t.initiative_id = i.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(
                        "exists (select from initiative_target_group g where g.initiative_id = i.id and g.target_group = :targetGroup)",
                        "targetGroup",
                        filter.targetGroup())
                .and(
                        "exists (select from initiative_area a where a.initiative_id = i.id and a.area in (:areas))",
                        "areas",
                        areas.within(filter.area()));
        lookedUp(filter, conditions);
        return conditions;
    }

    private static void lookedUp(InitiativeFilter filter, Conditions conditions) {
        Wanted.externalId(
                conditions,
                "exists (select from initiative_external_id e where e.initiative_id = i.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "i.search", filter.text());
    }
}
