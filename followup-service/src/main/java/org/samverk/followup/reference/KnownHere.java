package org.samverk.followup.reference;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;

/// What this service keeps itself, one aggregate as another: whether somebody may refer to it.
@ApplicationScoped
public class KnownHere {
    private final Session database;

    KnownHere(Session database) {
        this.database = database;
    }

    /// Those of these that are there for this actor to see.
    /// @param kind as the journal calls it
    public Set<UUID> found(String kind, Collection<UUID> ids, Actor actor) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var where = Access.visibleTo(actor, "s")
                .and("not s.deleted")
                .and("s.type = :kind", "kind", kind)
                .and(
                        "s.id = any (cast(:ids as uuid[]))",
                        "ids",
                        ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        return QuarkusTransaction.joiningExisting()
                .call(() -> Set.copyOf(where.bind(
                                database.createNativeQuery("select s.id from subjects s" + where.where(), UUID.class))
                        .getResultList()));
    }
}
