package org.samverk.partners.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A collaboration as the journal has it.
@ApplicationScoped
public class CollaborationSubject implements SubjectKind {
    private final Collaborations collaborations;

    CollaborationSubject(Collaborations collaborations) {
        this.collaborations = collaborations;
    }

    @Override
    public String type() {
        return Collaborations.KIND;
    }

    @Override
    public CollaborationView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(CollaborationState.class);
        return CollaborationView.of(collaborations.shown(snapshot.id(), snapshot.version(), state, actor), actor);
    }

    /// As it is after a write.
    public CollaborationView shown(Collaboration written, Actor actor) {
        return CollaborationView.of(
                collaborations.shown(written.id(), written.version(), written.state(), actor), actor);
    }
}
