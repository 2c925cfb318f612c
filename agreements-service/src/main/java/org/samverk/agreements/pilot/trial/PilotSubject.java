package org.samverk.agreements.pilot.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A pilot as the journal has it.
@ApplicationScoped
public class PilotSubject implements SubjectKind {
    private static final String ORIGIN = "grownFromPilotId";
    private static final String EVALUATION = "evaluationId";

    private final Pilots pilots;

    PilotSubject(Pilots pilots) {
        this.pilots = pilots;
    }

    @Override
    public String type() {
        return Pilots.KIND;
    }

    @Override
    public PilotView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(PilotState.class);
        return PilotView.of(pilots.shown(snapshot.id(), snapshot.version(), state, actor), actor);
    }

    /// What it has grown from, and was evaluated by, is told to those who may see that.
    @Override
    public UnaryOperator<JsonNode> told(Set<UUID> subjects, Actor actor) {
        var hidden = pilots.hiddenFrom(actor, subjects);
        return hidden.isEmpty() ? state -> state : state -> without(hidden, state);
    }

    private static JsonNode without(Set<String> hidden, JsonNode state) {
        ObjectNode told = state.deepCopy();
        if (hidden.contains(told.path(EVALUATION).asText())) {
            told.remove(EVALUATION);
        }
        if (hidden.contains(told.path("content").path(ORIGIN).asText())) {
            told.withObject("content").remove(ORIGIN);
        }
        return told;
    }

    /// As it is after a write.
    public PilotView shown(Pilot written, Actor actor) {
        return PilotView.of(pilots.shown(written.id(), written.version(), written.state(), actor), actor);
    }
}
