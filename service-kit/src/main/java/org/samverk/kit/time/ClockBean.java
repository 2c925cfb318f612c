package org.samverk.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

class ClockBean {

    private static final Duration PRECISION_OF_POSTGRESQL = Duration.of(1, ChronoUnit.MICROS);

    /// Ticks in microseconds, so that an instant read back from the database equals the one that was stored.
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), PRECISION_OF_POSTGRESQL);
    }
}
