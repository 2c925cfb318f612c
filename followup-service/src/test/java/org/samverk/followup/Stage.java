package org.samverk.followup;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.SettableClock;

/// What tests play on: neighbours that have been heard of, and a day on which the clock stands still.
@ApplicationScoped
public class Stage {
    private final SettableClock clock;
    private final FeedReader reader;

    Stage(SettableClock clock, FeedReader reader) {
        this.clock = clock;
        this.reader = reader;
    }

    public void set() {
        APlan.publish();
        hear();
        at("2026-03-01T12:00:00Z");
    }

    public void hear() {
        reader.catchUp("partners");
        reader.catchUp("agreements");
    }

    public void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    public void clear() {
        clock.reset();
    }

    /// Does it in two threads at the same time, as the schedulers of two instances would.
    public void together(Runnable job) throws InterruptedException, ExecutionException {
        Callable<Void> once = () -> {
            inContext(job);
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(once, once))) {
                done.get();
            }
        }
    }

    /// As the scheduler calls it: in a request context of its own.
    private static void inContext(Runnable job) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            job.run();
        } finally {
            context.terminate();
        }
    }
}
