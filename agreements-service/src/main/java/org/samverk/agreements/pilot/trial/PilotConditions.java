package org.samverk.agreements.pilot.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.Wanted;

/// Filters as conditions on a pilot `p` whose subject is `s`.
@ApplicationScoped
class PilotConditions {
    private static final String FOUNDING =
            "exists (select from pilot_party f where f.pilot_id = p.id and f.partner_id in %s)";
    private static final String KNOWING =
            "exists (select from pilot_knowledge_partner k where k.pilot_id = p.id and k.partner_id in %s)";
    private static final String PARTICIPANT = """
            exists (select from pilot_participation w join subjects t on t.id = w.id
              where w.pilot_id = p.id and w.partner_id in %%s and %s)""".formatted(Access.condition("t"));
    private static final String GROWN_FROM = """
            p.grown_from_id = :grownFrom
              and exists (select from subjects t where t.id = :grownFrom and %s)""".formatted(Access.condition("t"));
    private static final String EXTERNAL_ID =
            "exists (select from pilot_external_id e where e.pilot_id = p.id and e.system = :system and e.value = :key)";

    private final Clock clock;

    PilotConditions(Clock clock) {
        this.clock = clock;
    }

    Conditions of(PilotFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("p.area_id = :area", "area", filter.developmentArea())
                .and("(" + GROWN_FROM + ")", "grownFrom", filter.grownFrom())
                .and("p.status = :status", "status", filter.status())
                .and(
                        "p.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        var now = clock.instant();
        References.named(conditions, "p.owner_id in %s", "owner", filter.owner(), now);
        References.named(conditions, FOUNDING, "founding", filter.foundingPartner(), now);
        References.named(conditions, KNOWING, "knowing", filter.knowledgePartner(), now);
        References.named(conditions, PARTICIPANT, "participant", filter.participant(), now);
        Wanted.externalId(conditions, EXTERNAL_ID, filter.externalId());
        Wanted.words(conditions, "p.search", filter.text());
        return conditions;
    }
}
