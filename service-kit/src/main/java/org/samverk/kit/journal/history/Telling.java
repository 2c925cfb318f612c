package org.samverk.kit.journal.history;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samverk.kit.security.Actor;

/// How states are told to those who may not see everything they name. Hashes stay those of what is stored.
@ApplicationScoped
public class Telling {
    private final Instance<SubjectKind> kinds;

    Telling(Instance<SubjectKind> kinds) {
        this.kinds = kinds;
    }

    /// @param kind as in event types: `partner`
    public UnaryOperator<JsonNode> of(String kind, Set<UUID> subjects, Actor actor) {
        return actor.seesEverything()
                ? UnaryOperator.identity()
                : kinds.stream()
                        .filter(one -> one.type().equals(kind))
                        .findFirst()
                        .map(one -> one.told(subjects, actor))
                        .orElse(UnaryOperator.identity());
    }
}
