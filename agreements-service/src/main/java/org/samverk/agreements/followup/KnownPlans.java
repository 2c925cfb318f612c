package org.samverk.agreements.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/// The follow-up plans this service has heard of.
@ApplicationScoped
public class KnownPlans {
    static final String FEED = "followup";

    private final Session database;

    KnownPlans(Session database) {
        this.database = database;
    }

    /// Whether any plan says when the agreement is followed up. Not a secret from whoever may see the agreement: they
    /// may see its plans.
    public boolean sayWhen(UUID agreement) {
        return database.createNativeQuery(
                        "select exists (select 1 from known_plan k where k.agreement_id = :agreement and k.says_when)",
                        Boolean.class)
                .setParameter("agreement", agreement)
                .getSingleResult();
    }

    /// Older news than what is known changes nothing.
    void keep(UUID plan, long version, UUID agreement, boolean saysWhen) {
        database.createNativeMutationQuery("""
                        insert into known_plan as k (id, version, agreement_id, says_when)
                        values (:id, :version, :agreement, :saysWhen)
                        on conflict (id) do update set version = excluded.version,
                          agreement_id = excluded.agreement_id, says_when = excluded.says_when
                        where k.version < excluded.version""")
                .setParameter("id", plan)
                .setParameter("version", version)
                .setParameter("agreement", agreement)
                .setParameter("saysWhen", saysWhen)
                .executeUpdate();
    }
}
