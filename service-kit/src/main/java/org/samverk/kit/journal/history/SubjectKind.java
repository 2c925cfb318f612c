package org.samverk.kit.journal.history;

import org.samverk.kit.etag.Versioned;
import org.samverk.kit.security.Actor;

/// How one kind of aggregate is shown from a snapshot. Each feature has one bean of this.
public interface SubjectKind {
    /// As in event types: `partner`.
    String type();

    Versioned view(Snapshot snapshot, Actor actor);

    /// What a POST to this path answered that left the aggregate as in the snapshot: the aggregate, or the part of it
    /// that was made.
    default Versioned answered(String path, Snapshot snapshot, Actor actor) {
        return view(snapshot, actor);
    }
}
