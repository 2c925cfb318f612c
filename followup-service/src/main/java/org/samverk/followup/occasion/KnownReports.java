package org.samverk.followup.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;

/// Reports that were submitted, for what stands on them. Each goes by the id of its occasion.
@ApplicationScoped
public class KnownReports {
    private final Session database;

    KnownReports(Session database) {
        this.database = database;
    }

    /// Those of these that are there for this actor to see.
    public Set<UUID> found(Collection<UUID> occasions, Actor actor) {
        if (occasions.isEmpty()) {
            return Set.of();
        }
        var where =
                Access.visibleTo(actor, "s").and("o.submitted_at is not null").and("o.id in (:ids)");
        return Set.copyOf(where.bind(database.createNativeQuery(
                        "select o.id from followup_occasion o join subjects s on s.id = o.id" + where.where(),
                        UUID.class))
                .setParameterList("ids", occasions)
                .getResultList());
    }
}
