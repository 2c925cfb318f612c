package org.samverk.partners.stakeholder.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.stored.Conditions;
import org.samverk.partners.collaboration.dependent.KeyBenefits;

/// Whether there is something in a collaboration for every key stakeholder.
@ApplicationScoped
class KeyStakeholderBenefits implements KeyBenefits {
    private final Session database;
    private final Clock clock;

    KeyStakeholderBenefits(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean areMissing(UUID collaboration, UUID owner) {
        var where = new Conditions()
                .and(Access.condition("s"))
                .with("everything", false)
                .with("mine", mine(owner))
                .and("a.collaboration_id = :collaboration", "collaboration", collaboration)
                .and("a.status <> 'ARCHIVED' and x.importance = 'KEY' and x.benefits = 0");
        return where.bind(database.createNativeQuery("""
                        select exists (select from analysis_stakeholder x
                        join stakeholder_analysis a on a.id = x.analysis_id
                        join subjects s on s.id = a.id""" + where.where() + ")", Boolean.class))
                .getSingleResult();
    }

    /// All the owner, or whoever took its place, acts for, as an array literal.
    private String mine(UUID owner) {
        return database.createNativeQuery(
                        "select cast(array(select acts_for(current_partner(:owner, :now), :now, true)) as text)",
                        String.class)
                .setParameter("owner", owner)
                .setParameter("now", clock.instant(), Instant.class)
                .getSingleResult();
    }
}
