package org.samverk.agreements.agreement;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import org.samverk.kit.journal.Journal;

/// Writes down what comes true by the calendar alone: that an agreement is in force, or has expired. However late it
/// comes to that, and however many instances do it, each fact is told once, with the instant it came true.
@ApplicationScoped
class TellPassedDays {
    private final Agreements agreements;
    private final Journal journal;
    private final Clock clock;

    TellPassedDays(Agreements agreements, Journal journal, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Scheduled(every = "${samverk.agreements.tell-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        var now = clock.instant();
        var more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> tellOne(now));
        }
    }

    /// The agreement is held meanwhile; what another instance holds is left to it.
    private boolean tellOne(Instant now) {
        var agreement = agreements.nextToTell(now);
        var fact = agreement.flatMap(found -> found.passDay(now));
        fact.ifPresent(told -> {
            journal.append(told.day().event(), agreement.get(), told.at());
            Log.infof("%s %s since %s", told.day().event(), agreement.get().id(), told.at());
        });
        return fact.isPresent();
    }
}
