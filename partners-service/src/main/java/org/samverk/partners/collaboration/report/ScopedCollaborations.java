package org.samverk.partners.collaboration.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.reference.AreaCodes;

/// The collaborations a report is about, as a condition on a collaboration `c` whose subject is `s`.
@ApplicationScoped
class ScopedCollaborations {
    static final String FROM = " from collaboration c join subjects s on s.id = c.id ";

    private final AreaCodes areas;

    ScopedCollaborations(AreaCodes areas) {
        this.areas = areas;
    }

    Conditions of(ReportScope scope, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("c.status = :status", "status", scope.status())
                .and(
                        "exists (select from collaboration_theme t where t.collaboration_id = c.id and t.theme = :theme)",
                        "theme",
                        scope.theme())
                .and(
                        "exists (select from collaboration_area a where a.collaboration_id = c.id and a.area in (:areas))",
                        "areas",
                        areas.within(scope.area()))
                .and(
                        "exists (select from collaboration_participant p where p.collaboration_id = c.id and "
                                + SamePartner.condition("p.partner_id", "partner") + ")",
                        "partner",
                        scope.partner());
    }
}
