package org.samverk.partners.forum.shown;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.Forum;
import org.samverk.partners.forum.ForumState;
import org.samverk.partners.forum.Forums;

/// A forum as the journal has it.
@ApplicationScoped
public class ForumSubject implements SubjectKind {
    private final Forums forums;

    ForumSubject(Forums forums) {
        this.forums = forums;
    }

    @Override
    public String type() {
        return Forums.KIND;
    }

    @Override
    public ForumView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(ForumState.class);
        return ForumView.of(forums.shown(snapshot.id(), snapshot.version(), state, actor), actor);
    }

    /// As it is after a write.
    public ForumView shown(Forum forum, Actor actor) {
        return ForumView.of(forums.shown(forum.id(), forum.version(), forum.state(), actor), actor);
    }
}
