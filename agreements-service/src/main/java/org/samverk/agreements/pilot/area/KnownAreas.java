package org.samverk.agreements.pilot.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/// The development areas that others refer to.
@ApplicationScoped
public class KnownAreas {
    private final Session database;

    KnownAreas(Session database) {
        this.database = database;
    }

    /// Whether there is such an area. It is not deleted before the transaction ends.
    public boolean held(UUID id) {
        return database.createNativeQuery(
                        "select a.id from development_area a where a.id = :id for key share", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .isPresent();
    }
}
