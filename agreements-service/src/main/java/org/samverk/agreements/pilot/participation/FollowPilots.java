package org.samverk.agreements.pilot.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.agreements.pilot.trial.PilotChanged;
import org.samverk.kit.journal.Journal;

/// A participation is never seen more widely than its pilot.
@ApplicationScoped
class FollowPilots {
    private final Participations participations;
    private final Journal journal;
    private final Clock clock;

    FollowPilots(Participations participations, Journal journal, Clock clock) {
        this.participations = participations;
        this.journal = journal;
        this.clock = clock;
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes PilotChanged changed) {
        for (var participation : participations.of(changed.id())) {
            if (participation.follow(changed.access(), clock.instant())) {
                journal.append(Participations.KIND + ".visibility-changed", participation);
            }
        }
    }
}
