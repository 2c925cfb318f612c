package org.samverk.agreements.agreement.telling;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.HoldAgreements;

/// Writes down what comes true by the calendar alone: that an agreement is in force, is renewed, has
/// ended. However late it comes to that, and however many instances do it, each fact is told once, with
/// the instant it came true.
@ApplicationScoped
public class TellPassedDays {
    private final Agreements agreements;
    private final HoldAgreements hold;
    private final Clock clock;

    TellPassedDays(Agreements agreements, HoldAgreements hold, Clock clock) {
        this.agreements = agreements;
        this.hold = hold;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Scheduled(every = "${samverk.agreements.tell-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tell() {
        var more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::tellOne);
        }
    }

    /// The agreement is held meanwhile; what another instance holds is left to it. The time is that of the telling, as
    /// somebody may have changed the agreement just before it was held.
    private boolean tellOne() {
        var agreement = agreements.nextToTell(clock.instant());
        agreement.ifPresent(hold::tellNext);
        return agreement.isPresent();
    }
}
