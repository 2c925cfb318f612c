package org.samverk.kit.journal.history;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.security.Actor;

/// How one kind of aggregate is shown from a snapshot. Each feature has one bean of this.
public interface SubjectKind {
    /// As in event types: `partner`.
    String type();

    Versioned view(Snapshot snapshot, Actor actor);

    /// How states of these subjects are told to this actor, in their history and in the feed: without what
    /// names something else that the actor may not see. Asked once for all of them.
    default UnaryOperator<JsonNode> told(Set<UUID> subjects, Actor actor) {
        return UnaryOperator.identity();
    }

    /// How states of one of these kinds are told to those who may not see everything they name. Hashes stay those of
    /// what is stored.
    /// @param kind as in event types: `partner`
    static UnaryOperator<JsonNode> telling(Instance<SubjectKind> kinds, String kind, Set<UUID> subjects, Actor actor) {
        return actor.seesEverything()
                ? UnaryOperator.identity()
                : kinds.stream()
                        .filter(one -> one.type().equals(kind))
                        .findFirst()
                        .map(one -> one.told(subjects, actor))
                        .orElse(UnaryOperator.identity());
    }

    /// What a POST to this path answered that left the aggregate as in the snapshot: the aggregate, or the part of it
    /// that was made.
    default Versioned answered(String path, Snapshot snapshot, Actor actor) {
        return view(snapshot, actor);
    }
}
