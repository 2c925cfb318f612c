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
import org.samverk.agreements.followup.KnownFollowUp;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// An activity as the journal has it.
@ApplicationScoped
public class ActivitySubject implements SubjectKind {
    private final Activities activities;
    private final KnownOrganisations organisations;
    private final KnownFollowUp followUp;
    private final Clock clock;

    ActivitySubject(Activities activities, KnownOrganisations organisations, KnownFollowUp followUp, Clock clock) {
        this.activities = activities;
        this.organisations = organisations;
        this.followUp = followUp;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Activities.KIND;
    }

    @Override
    public ActivityView view(Snapshot snapshot, Actor actor) {
        // Nothing was about what was only just planned.
        var used = snapshot.version() > 1 && followUp.isAbout(snapshot.id());
        var state = snapshot.state(ActivityState.class);
        return shown(snapshot.id(), snapshot.version(), state, used, actor, snapshot.recordedAt());
    }

    /// As it was known at that instant.
    public ActivityView past(Snapshot snapshot, Instant then) {
        var state = snapshot.state(ActivityState.class);
        return ActivityView.past(row(snapshot.id(), snapshot.version(), state, false, false), then);
    }

    /// As it is after a write.
    public ActivityView shown(Activity activity, Actor actor) {
        var used = followUp.isAbout(activity.id());
        return shown(activity.id(), activity.version(), activity.state(), used, actor, clock.instant());
    }

    private ActivityView shown(UUID id, long version, ActivityState state, boolean used, Actor actor, Instant at) {
        var agreement = state.content().agreementId();
        var givenUp = agreement != null && activities.givenUp(agreement, at, actor);
        return ActivityView.of(row(id, version, state, givenUp, used), actor, at);
    }

    private ActivityRow row(UUID id, long version, ActivityState state, boolean givenUp, boolean used) {
        var mentioned = new HashSet<>(state.content().partners());
        mentioned.add(state.content().owner());
        return new ActivityRow(id, version, state, organisations.references(mentioned), givenUp, used);
    }
}
