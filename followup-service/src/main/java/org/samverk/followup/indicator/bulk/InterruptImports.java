package org.samverk.followup.indicator.bulk;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// Ends imports that an instance took with it when it stopped. One that is being loaded is held, and passed over.
@ApplicationScoped
class InterruptImports {
    /// Longer than it takes to stage some thousand rows, by far.
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Imports imports;
    private final EndImports ends;
    private final Clock clock;

    InterruptImports(Imports imports, EndImports ends, Clock clock) {
        this.imports = imports;
        this.ends = ends;
        this.clock = clock;
    }

    @Scheduled(
            every = "${samverk.imports.interrupt-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void interrupt() {
        var since = clock.instant().minus(SILENCE);
        for (var left : QuarkusTransaction.requiringNew().call(() -> imports.left(since))) {
            try {
                ends.interrupt(left);
            } catch (RuntimeException failure) {
                Log.errorf(failure, "import %s is left as it is until the next time", left);
            }
        }
    }
}
