package org.samverk.partners.stakeholder.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.partners.collaboration.dependent.CollaborationChanged;
import org.samverk.partners.stakeholder.Analyses;

/// An analysis is never seen more widely than the collaboration it is made for.
@ApplicationScoped
class FollowCollaborations {
    private final Analyses analyses;
    private final ChangeAnalyses changes;
    private final Clock clock;

    FollowCollaborations(Analyses analyses, ChangeAnalyses changes, Clock clock) {
        this.analyses = analyses;
        this.changes = changes;
        this.clock = clock;
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes CollaborationChanged changed) {
        var collaboration = changed.collaboration();
        for (var analysis : analyses.ofCollaboration(collaboration.id())) {
            if (analysis.follow(collaboration.access(), clock.instant())) {
                changes.kept("visibility-changed", analysis);
            }
        }
    }
}
