package org.samverk.partners.forum.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A meeting as the journal has it, with what is left of its texts.
@ApplicationScoped
public class MeetingSubject implements SubjectKind {
    static final String TYPE = "meeting";

    private static final String LINK = "collaborationId";

    private final Meetings meetings;
    private final Clock clock;

    MeetingSubject(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public MeetingView view(Snapshot snapshot, Actor actor) {
        return view(snapshot, actor, snapshot.recordedAt());
    }

    MeetingView view(Snapshot snapshot, Actor actor, Instant at) {
        var state = snapshot.state(MeetingState.class);
        return MeetingView.of(meetings.shown(snapshot.id(), snapshot.version(), state, actor), actor, at);
    }

    /// Rows from before what a decision is about was kept apart name it still: that is left out.
    @Override
    public UnaryOperator<JsonNode> told(Set<UUID> subjects, Actor actor) {
        return MeetingSubject::withoutLinks;
    }

    static JsonNode withoutLinks(JsonNode state) {
        if (state.path("decisions").valueStream().noneMatch(decision -> decision.has(LINK))) {
            return state;
        }
        JsonNode told = state.deepCopy();
        told.path("decisions").forEach(decision -> ((ObjectNode) decision).remove(LINK));
        return told;
    }

    /// As it is after a write.
    public MeetingView shown(Meeting meeting, Actor actor) {
        return shown(meetings.shown(meeting.id(), meeting.version(), meeting.state(), actor), actor);
    }

    MeetingView shown(MeetingRow row, Actor actor) {
        return MeetingView.of(row, actor, clock.instant());
    }
}
