package org.samverk.followup.plan;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.samverk.followup.job.OneByOne;
import org.samverk.followup.occasion.KeepOccasions;
import org.samverk.followup.subject.SubjectAccessChanged;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// What happens to plans by itself: they are seen by whoever sees their subject, and their occasions are set out ahead
/// of time.
@ApplicationScoped
class FollowSubjects {
    private final Plans plans;
    private final KeepOccasions occasions;
    private final Journal journal;
    private final Clock clock;

    FollowSubjects(Plans plans, KeepOccasions occasions, Journal journal, Clock clock) {
        this.plans = plans;
        this.occasions = occasions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes SubjectAccessChanged changed) {
        for (var plan : plans.about(changed.subjects())) {
            plan.follow(changed.access(), clock.instant());
            journal.append("followup-plan.visibility-changed", plan);
        }
        occasions.follow(changed.subjects(), changed.access());
    }

    /// Each plan is held while it is extended: two instances do it once.
    @Scheduled(every = "${samverk.occasions.extend-every:6h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void extend() {
        var almost = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(FollowupPlan.MONTHS_AHEAD - 1L);
        OneByOne.each(last -> plans.scheduledBefore(almost, last), this::extend);
    }

    private void extend(UUID id) {
        var plan = plans.required(id, Actor.SERVICE);
        var now = clock.instant();
        var days = plan.schedule(occasions.daysAhead(id, plan.state().today(now)), now);
        if (!days.isEmpty()) {
            journal.append("followup-plan.extended", plan);
            occasions.setOut(plan.occasions(days));
            Log.infof("followup-plan %s extended by %d occasions", id, days.size());
        }
    }
}
