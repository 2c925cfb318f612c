package org.samverk.agreements.pilot.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.agreements.pilot.area.content.AreaStatus;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.security.Actor;

/// The development areas that others refer to, or that something hangs on. Everybody sees all of them.
@ApplicationScoped
public class KnownAreas {
    private final Session database;
    private final Snapshots snapshots;

    KnownAreas(Session database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /// An area as it stays until the transaction ends.
    public Optional<KnownArea> held(UUID id) {
        return database.createNativeQuery("select a.* from development_area a where a.id = :id for share", Area.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(KnownAreas::known);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none, 410 when it is deleted
    public KnownArea required(UUID id, Actor actor) {
        return held(id).orElseThrow(() -> snapshots.missing(Areas.KIND, id, actor));
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none, 410 when it is deleted
    public void requireThere(UUID id, Actor actor) {
        var there = database.createNativeQuery("select a.id from development_area a where a.id = :id", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional();
        if (there.isEmpty()) {
            throw snapshots.missing(Areas.KIND, id, actor);
        }
    }

    private static KnownArea known(Area area) {
        var state = area.state();
        return new KnownArea(area.id(), state.content().ownerPartnerIds(), state.status() == AreaStatus.CLOSED);
    }
}
