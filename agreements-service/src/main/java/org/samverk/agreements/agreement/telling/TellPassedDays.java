package org.samverk.agreements.agreement.telling;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
        var failed = new HashSet<UUID>();
        while (tellOne(failed)) {
            Log.debug("a day that has come was told, or is left for the next time");
        }
    }

    /// One that cannot be told holds up no other: it is left for the next time.
    /// @return whether there may be more to tell
    private boolean tellOne(Set<UUID> failed) {
        var begun = new AtomicReference<@Nullable UUID>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> toldOne(failed, begun));
        } catch (RuntimeException failure) {
            var agreement = begun.get();
            if (agreement == null) {
                throw failure;
            }
            Log.errorf(failure, "the days of agreement %s cannot be told", agreement);
            return failed.add(agreement);
        }
    }

    /// The agreement is held meanwhile; what another instance holds is left to it. The time is that of the telling, as
    /// somebody may have changed the agreement just before it was held.
    private boolean toldOne(Set<UUID> failed, AtomicReference<@Nullable UUID> begun) {
        var agreement = agreements.nextToTell(clock.instant(), failed);
        agreement.ifPresent(next -> {
            begun.set(next.id());
            hold.tellNext(next);
        });
        return agreement.isPresent();
    }
}
