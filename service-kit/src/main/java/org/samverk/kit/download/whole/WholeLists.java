package org.samverk.kit.download.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.security.Actor;

/// Places for lists that are told whole, row by row. Each holds a connection to the database for as long as its reader
/// takes, so there are fewer places than connections, and fewer still for one caller: slow readers leave the service to
/// others.
@ApplicationScoped
public class WholeLists {
    /// Rows to fetch at a time where a row is a whole aggregate, which may be large.
    public static final int FETCHED = 20;

    static final int AT_ONCE = 8;
    static final int OF_ONE_CALLER = 3;
    /// Who waits holds a thread, and a connection of the gateway: no more than so many for the same places.
    static final int WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<String, Semaphore> ofCallers = new ConcurrentHashMap<>();

    /// The same, told when there is a place.
    /// @throws Refusal 503, before anything is told, when there is none in some seconds, or too many wait already
    public StreamingOutput told(StreamingOutput list, Actor actor) {
        return output -> {
            var subject = actor.issuer() + " " + actor.subject();
            var own = ofCallers.computeIfAbsent(subject, _ -> new Semaphore(OF_ONE_CALLER, true));
            take(own);
            try {
                take(places);
                try {
                    list.write(output);
                } finally {
                    places.release();
                }
            } finally {
                own.release();
                if (own.availablePermits() == OF_ONE_CALLER) {
                    ofCallers.remove(subject, own);
                }
            }
        };
    }

    private static void take(Semaphore places) throws IOException {
        try {
            if (places.getQueueLength() >= WAITING || !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static final class Busy extends Refusal {
        Busy() {
            super(
                    503,
                    "service-unavailable",
                    "Not available just now",
                    "As many whole lists as can be are being read, by you or by all. Try again shortly.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "10");
        }
    }
}
