package org.samverk.followup.occasion;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.samverk.followup.job.OneByOne;

/// Tells of each occasion that its day has begun: once, with the time at which it had, however late.
@ApplicationScoped
class ComeDue {
    private final Occasions occasions;
    private final KeepOccasions keep;
    private final Clock clock;

    ComeDue(Occasions occasions, KeepOccasions keep, Clock clock) {
        this.occasions = occasions;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(every = "${samverk.occasions.due-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        var now = clock.instant();
        OneByOne.each(last -> occasions.comingDue(now, last), keep::comeDue);
    }
}
