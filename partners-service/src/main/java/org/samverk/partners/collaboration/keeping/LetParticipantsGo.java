package org.samverk.partners.collaboration.keeping;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.samverk.kit.security.Actor;
import org.samverk.partners.collaboration.CollaborationJournal;
import org.samverk.partners.collaboration.Collaborations;

/// Whoever has left no longer sees a collaboration from the day after, though nobody changes it then. Journalled, so
/// that the feed shuts them out.
@ApplicationScoped
public class LetParticipantsGo {
    private final Collaborations collaborations;
    private final CollaborationJournal journal;
    private final Clock clock;

    LetParticipantsGo(Collaborations collaborations, CollaborationJournal journal, Clock clock) {
        this.collaborations = collaborations;
        this.journal = journal;
        this.clock = clock;
    }

    /// Each collaboration in a transaction of its own, held while it is settled: two instances do it once.
    @Scheduled(
            every = "${samverk.collaborations.settle-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void settle() {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().call(() -> collaborations.leftBy(now)).forEach(id -> alone(id, now));
    }

    private void alone(UUID id, Instant now) {
        try {
            settle(id, now);
        } catch (RuntimeException failure) {
            Log.errorf(failure, "collaboration %s is left as it is until the next time", id);
        }
    }

    private void settle(UUID id, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            var collaboration = collaborations.required(id, Actor.SERVICE);
            var left = collaboration.state().firstLeftBy(now);
            if (left.isPresent()) {
                collaboration.settle(now);
                journal.append("collaboration.participant-left", collaboration, left.get());
                Log.infof("collaboration %s let go who had left", id);
            }
        });
    }
}
