package org.samverk.partners.forum.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.Wanted;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.reference.AreaCodes;

/// Filters as conditions on a forum `f` whose subject is `s`.
@ApplicationScoped
public class ForumConditions {
    private final AreaCodes areas;

    ForumConditions(AreaCodes areas) {
        this.areas = areas;
    }

    public Conditions of(ForumFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("f.type = :type", "type", filter.forumType())
                .and("f.formality = :formality", "formality", filter.formality())
                .and("f.status = :status", "status", filter.status())
                .and("f.parent_id = :parent", "parent", filter.parent())
                .and("f.reports_to_id = :reportsTo", "reportsTo", filter.reportsTo())
                .and("""
                    exists (select from forum_agreement l join known_agreement k on k.id = l.agreement_id
                      where l.agreement_id = :agreement and l.forum_id = f.id
                        and l.id = cast(f.state #>> '{agreement,id}' as uuid) and %s)""".formatted(Access.condition("k")), "agreement", filter.originAgreement())
                .and("f.id = any (cast(:ids as uuid[]))", "ids", filter.ids() == null ? null : "{" + filter.ids() + "}")
                .and(
                        "exists (select from forum_purpose u where u.forum_id = f.id and u.purpose = :purpose)",
                        "purpose",
                        filter.purpose())
                .and(
                        "exists (select from forum_theme t where t.forum_id = f.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(
                        "exists (select from forum_area a where a.forum_id = f.id and a.area in (:areas))",
                        "areas",
                        areas.within(filter.area()))
                .and(
                        "exists (select from forum_owner o where o.forum_id = f.id and %s)"
                                .formatted(SamePartner.condition("o.partner_id", "owner")),
                        "owner",
                        filter.owner())
                .and(
                        "exists (select from forum_seat x where x.forum_id = f.id and %s)"
                                .formatted(SamePartner.condition("x.partner_id", "partner")),
                        "partner",
                        filter.partner());
        lookedUp(filter, conditions);
        return conditions;
    }

    private static void lookedUp(ForumFilter filter, Conditions conditions) {
        Wanted.externalId(
                conditions,
                "exists (select from forum_external_id e where e.forum_id = f.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "f.search", filter.text());
    }
}
