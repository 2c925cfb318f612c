package org.samverk.agreements.pilot.area;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A development area as the journal has it.
@ApplicationScoped
class AreaSubject implements SubjectKind {
    private final Areas areas;

    AreaSubject(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String type() {
        return Areas.KIND;
    }

    @Override
    public AreaView view(Snapshot snapshot, Actor actor) {
        return AreaView.of(
                areas.shown(snapshot.id(), snapshot.version(), snapshot.state(AreaState.class), actor), actor);
    }

    /// As it is after a write.
    AreaView shown(Area written, Actor actor) {
        return AreaView.of(areas.shown(written.id(), written.version(), written.state(), actor), actor);
    }
}
