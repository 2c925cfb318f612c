package org.samverk.kit.journal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

@ApplicationScoped
class NoteSubject implements SubjectKind {
    @Override
    public String type() {
        return "note";
    }

    @Override
    public NoteView view(Snapshot snapshot, Actor actor) {
        return new NoteView(snapshot.id(), snapshot.version(), snapshot.state(NoteState.class));
    }
}
