package org.samverk.gateway.document;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.OwnRoutes;

/// Whom to tell of a weakness (RFC 9116).
@Singleton
class SecurityContact {
    private static final String PATH = "/.well-known/security.txt";

    /// Who runs the suite stands by its configuration as long as it runs; less than a year, as the RFC wants.
    private static final Period HOLDS = Period.ofDays(180);

    private final OwnRoutes own;
    private final GatewayConfig config;
    private final Clock clock = Clock.systemUTC();

    SecurityContact(OwnRoutes own, GatewayConfig config) {
        this.own = own;
        this.config = config;
    }

    void route(@Observes Router router) {
        own.get(router, PATH, List.of("text/plain"), this::answer);
    }

    private void answer(RoutingContext context) {
        var expires = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(HOLDS);
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end("""
                Contact: %s
                Expires: %s
                Preferred-Languages: en, sv, da
                Canonical: %s
                """.formatted(config.securityContact(), expires.toInstant(), config.publicUrl() + PATH));
    }
}
