package org.samverk.kit.stopping;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.samverk.kit.problem.edge.RouteProblems;

/// A service that was told to stop answers what is under way and begins nothing more: with ever new requests beside
/// them the old ones would never all be done, and when its time is up the last would be cut off.
@ApplicationScoped
class LastCall {
    /// Before all others, but for what concerns every answer.
    private static final int EARLY = 290;

    private final RouteProblems problems;
    private final Vertx vertx;
    private final String base;
    private final Optional<Duration> delay;
    private volatile boolean over;

    LastCall(
            RouteProblems problems,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String base,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.problems = problems;
        this.vertx = vertx;
        this.base = base;
        this.delay = delay;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
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

    /// Health is told to the end.
    private void check(RoutingContext routing) {
        var path = routing.request().path();
        if (over && path != null && path.startsWith(base)) {
            routing.response()
                    .putHeader(HttpHeaderNames.RETRY_AFTER, "5")
                    .putHeader(HttpHeaderNames.CONNECTION, "close");
            problems.answer(routing, 503);
        } else {
            routing.next();
        }
    }
}
