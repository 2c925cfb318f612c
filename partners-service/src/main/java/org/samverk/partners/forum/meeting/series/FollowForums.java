package org.samverk.partners.forum.meeting.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.partners.forum.known.ForumChanged;
import org.samverk.partners.forum.meeting.ChangeMeetings;
import org.samverk.partners.forum.meeting.Meetings;

/// A meeting is never seen more widely than its forum, and belongs to whom that belongs to.
@ApplicationScoped
class FollowForums {
    private final Meetings meetings;
    private final ChangeMeetings changes;
    private final Clock clock;

    FollowForums(Meetings meetings, ChangeMeetings changes, Clock clock) {
        this.meetings = meetings;
        this.changes = changes;
        this.clock = clock;
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes ForumChanged changed) {
        for (var meeting : meetings.ofForum(changed.forum().id())) {
            if (meeting.follow(changed.forum(), clock.instant())) {
                changes.kept("visibility-changed", meeting);
            }
        }
    }
}
