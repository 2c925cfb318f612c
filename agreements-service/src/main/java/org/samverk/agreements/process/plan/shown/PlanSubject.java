package org.samverk.agreements.process.plan.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.samverk.agreements.process.plan.Plan;
import org.samverk.agreements.process.plan.PlanRow;
import org.samverk.agreements.process.plan.PlanState;
import org.samverk.agreements.process.plan.Plans;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// A plan as the journal has it.
@ApplicationScoped
public class PlanSubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final Clock clock;

    PlanSubject(KnownOrganisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Plans.TYPE;
    }

    @Override
    public PlanView view(Snapshot snapshot, Actor actor) {
        return PlanView.of(row(snapshot), actor, snapshot.recordedAt());
    }

    /// As it was known at that instant.
    public PlanView past(Snapshot snapshot, Instant then) {
        var row = row(snapshot);
        return PlanView.of(row, PlanLinks.past(row), then);
    }

    /// As it is after a write.
    public PlanView shown(Plan plan, Actor actor) {
        return PlanView.of(row(plan.id(), plan.version(), plan.state()), actor, clock.instant());
    }

    private PlanRow row(Snapshot snapshot) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(PlanState.class));
    }

    private PlanRow row(UUID id, long version, PlanState state) {
        return new PlanRow(
                id,
                version,
                state,
                organisations.references(Set.of(state.content().owner())));
    }
}
