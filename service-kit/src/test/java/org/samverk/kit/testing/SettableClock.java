package org.samverk.kit.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Stands in for the application's clock in every test. It runs with the machine until a test sets or advances it;
/// from then on it stands still until [#reset].
@Mock
@Singleton
public class SettableClock extends Clock {

    private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();

    public void set(Instant instant) {
        standing.set(instant.truncatedTo(ChronoUnit.MICROS));
    }

    public void advance(Duration duration) {
        standing.updateAndGet(stood -> (stood == null ? running() : stood).plus(duration));
    }

    /// Call after each test that touched the clock: the bean lives as long as the application.
    public void reset() {
        standing.set(null);
    }

    @Override
    public Instant instant() {
        Instant stood = standing.get();
        return stood == null ? running() : stood;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// Follows this clock, also when it is set later.
    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static Instant running() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
