package org.samverk.gateway;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// A gateway that was told to stop answers what is under way and begins nothing more: with ever new requests beside
/// them the old ones would never all be done, and when its time is up the last would be cut off.
@Singleton
class LastCall implements Handler<RoutingContext> {

    private final Problems problems;
    private final Vertx vertx;
    private final Optional<Duration> delay;
    private volatile boolean over;

    LastCall(
            Problems problems, Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.problems = problems;
        this.vertx = vertx;
        this.delay = delay;
    }

    /// Readiness is down from here on; whoever watches it has the delay to send callers elsewhere.
    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        var left = delay.map(Duration::toMillis).orElse(0L);
        if (left > 0) {
            vertx.setTimer(left, _ -> over = true);
        } else {
            over = true;
        }
    }

    @Override
    public void handle(RoutingContext context) {
        if (over) {
            context.response().putHeader("Retry-After", "5").putHeader("Connection", "close");
            problems.answer(context, Refusal.SERVICE_UNAVAILABLE, "This gateway is about to stop. Nothing was done.");
        } else {
            context.next();
        }
    }
}
