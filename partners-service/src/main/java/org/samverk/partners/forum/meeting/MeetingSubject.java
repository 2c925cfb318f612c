package org.samverk.partners.forum.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A meeting as the journal has it, with what is left of its texts.
@ApplicationScoped
public class MeetingSubject implements SubjectKind {
    static final String TYPE = "meeting";

    private final Meetings meetings;

    MeetingSubject(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public MeetingView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(MeetingState.class);
        return MeetingView.of(meetings.shown(snapshot.id(), snapshot.version(), state, actor), actor);
    }

    /// As it is after a write.
    public MeetingView shown(Meeting meeting, Actor actor) {
        return MeetingView.of(meetings.shown(meeting.id(), meeting.version(), meeting.state(), actor), actor);
    }
}
