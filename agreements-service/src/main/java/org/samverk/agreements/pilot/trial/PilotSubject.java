package org.samverk.agreements.pilot.trial;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A pilot as the journal has it.
@ApplicationScoped
public class PilotSubject implements SubjectKind {
    private final Pilots pilots;

    PilotSubject(Pilots pilots) {
        this.pilots = pilots;
    }

    @Override
    public String type() {
        return Pilots.KIND;
    }

    @Override
    public PilotView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(PilotState.class);
        return PilotView.of(pilots.shown(snapshot.id(), snapshot.version(), state, actor), actor);
    }

    /// As it is after a write.
    public PilotView shown(Pilot written, Actor actor) {
        return PilotView.of(pilots.shown(written.id(), written.version(), written.state(), actor), actor);
    }
}
