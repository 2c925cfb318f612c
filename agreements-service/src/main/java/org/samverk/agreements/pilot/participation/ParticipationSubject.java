package org.samverk.agreements.pilot.participation;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A participation as the journal has it.
@ApplicationScoped
class ParticipationSubject implements SubjectKind {
    private final Participations participations;

    ParticipationSubject(Participations participations) {
        this.participations = participations;
    }

    @Override
    public String type() {
        return Participations.KIND;
    }

    @Override
    public ParticipationView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(ParticipationState.class);
        return ParticipationView.of(participations.shown(snapshot.id(), snapshot.version(), state), actor);
    }

    /// As it is after a write.
    ParticipationView shown(Participation written, Actor actor) {
        return ParticipationView.of(participations.shown(written.id(), written.version(), written.state()), actor);
    }
}
