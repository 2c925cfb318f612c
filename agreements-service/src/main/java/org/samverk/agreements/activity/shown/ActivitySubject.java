package org.samverk.agreements.activity.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.activity.Activity;
import org.samverk.agreements.activity.ActivityRow;
import org.samverk.agreements.activity.ActivityState;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// An activity as the journal has it.
@ApplicationScoped
public class ActivitySubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final Clock clock;

    ActivitySubject(KnownOrganisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Activities.KIND;
    }

    @Override
    public ActivityView view(Snapshot snapshot, Actor actor) {
        return ActivityView.of(row(snapshot), actor, snapshot.recordedAt());
    }

    /// As it was known at that instant.
    public ActivityView past(Snapshot snapshot, Instant then) {
        return ActivityView.past(row(snapshot), then);
    }

    /// As it is after a write.
    public ActivityView shown(Activity activity, Actor actor) {
        return ActivityView.of(row(activity.id(), activity.version(), activity.state()), actor, clock.instant());
    }

    private ActivityRow row(Snapshot snapshot) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(ActivityState.class));
    }

    private ActivityRow row(UUID id, long version, ActivityState state) {
        var mentioned = new HashSet<>(state.content().partners());
        mentioned.add(state.content().owner());
        return new ActivityRow(id, version, state, organisations.references(mentioned));
    }
}
