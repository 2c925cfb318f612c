package org.samverk.agreements.agreement;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;

/// Writes down what comes true by the calendar alone: that an agreement is in force, or has expired. However late it
/// comes to that, and however many instances do it, each fact is told once, with the instant it came true.
@ApplicationScoped
class TellPassedDays {
    private final Agreements agreements;
    private final AgreementJournal journal;
    private final Clock clock;

    TellPassedDays(Agreements agreements, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Scheduled(every = "${samverk.agreements.tell-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        var more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::tellOne);
        }
    }

    /// The agreement is held meanwhile; what another instance holds is left to it. The time is that of the telling, as
    /// somebody may have changed the agreement just before it was held.
    private boolean tellOne() {
        var agreement = agreements.nextToTell(clock.instant());
        var fact = agreement.flatMap(found -> found.passDay(clock.instant()));
        fact.ifPresent(told -> {
            journal.append(told.day().event(), agreement.get(), told.at());
            Log.infof("agreement.%s %s since %s", told.day().event(), agreement.get().id(), told.at());
        });
        return fact.isPresent();
    }
}
