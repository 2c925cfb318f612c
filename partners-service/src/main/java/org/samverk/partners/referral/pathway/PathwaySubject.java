package org.samverk.partners.referral.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A pathway as the journal has it.
@ApplicationScoped
class PathwaySubject implements SubjectKind {
    private final Pathways pathways;

    PathwaySubject(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public String type() {
        return Pathways.KIND;
    }

    @Override
    public PathwayView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(PathwayState.class);
        return PathwayView.of(pathways.shown(snapshot.id(), snapshot.version(), state, actor), actor);
    }

    /// As it is after a write.
    PathwayView shown(Pathway written, Actor actor) {
        return PathwayView.of(pathways.shown(written.id(), written.version(), written.state(), actor), actor);
    }
}
