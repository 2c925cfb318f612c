package org.samverk.gateway.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Monotonic, so that a corrected clock fills no bucket; a test brings one of its own.
class PassingTime {

    @Produces
    @Singleton
    @DefaultBean
    TimeMeter time() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
