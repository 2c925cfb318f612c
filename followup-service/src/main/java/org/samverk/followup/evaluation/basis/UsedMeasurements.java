package org.samverk.followup.evaluation.basis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.indicator.known.KnownMeasurements;
import org.samverk.kit.security.Actor;

/// The measurements that evaluations stand on. Whoever uses one makes it part of what is told with the evaluation.
@ApplicationScoped
public class UsedMeasurements {
    private final KnownMeasurements measurements;

    UsedMeasurements(KnownMeasurements measurements) {
        this.measurements = measurements;
    }

    /// Those of these that are there for this actor to see, and until the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> kept(Collection<UUID> ids, Actor actor) {
        return measurements.kept(Set.copyOf(ids), actor);
    }

    /// The same, as they stay until then.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Used> held(Collection<UUID> ids, Actor actor) {
        return measurements.held(Set.copyOf(ids), actor).values().stream()
                .map(Used::of)
                .toList();
    }
}
