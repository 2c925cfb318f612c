package org.samverk.partners.forum.shown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.Forum;
import org.samverk.partners.forum.ForumState;
import org.samverk.partners.forum.Forums;

/// A forum as the journal has it.
@ApplicationScoped
public class ForumSubject implements SubjectKind {
    private static final String ORIGIN = "originAgreementId";

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

    /// Rows from before what it was founded by was kept apart name it still: that is left out.
    @Override
    public UnaryOperator<JsonNode> told(Set<UUID> subjects, Actor actor) {
        return ForumSubject::withoutOrigin;
    }

    static JsonNode withoutOrigin(JsonNode state) {
        if (!state.path("content").has(ORIGIN)) {
            return state;
        }
        ObjectNode told = state.deepCopy();
        told.withObject("content").remove(ORIGIN);
        return told;
    }

    /// As it is after a write.
    public ForumView shown(Forum forum, Actor actor) {
        return ForumView.of(forums.shown(forum.id(), forum.version(), forum.state(), actor), actor);
    }
}
