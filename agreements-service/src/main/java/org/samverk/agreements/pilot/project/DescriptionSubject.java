package org.samverk.agreements.pilot.project;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A project description as the journal has it.
@ApplicationScoped
class DescriptionSubject implements SubjectKind {
    private final Descriptions descriptions;

    DescriptionSubject(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @Override
    public String type() {
        return Descriptions.KIND;
    }

    @Override
    public DescriptionView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(DescriptionState.class);
        return DescriptionView.of(descriptions.shown(snapshot.id(), snapshot.version(), state), actor);
    }

    /// As it is after a write.
    DescriptionView shown(Description written, Actor actor) {
        return DescriptionView.of(descriptions.shown(written.id(), written.version(), written.state()), actor);
    }
}
