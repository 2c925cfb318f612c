package org.samverk.gateway.relay;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// Sends each request below the base path to the service that owns its path.
@Singleton
class Relay {

    /// After the gateway's own paths, before the answer that there is nothing.
    private static final int ORDER = 500;

    private static final int CONNECTIONS_PER_SERVICE = 128;
    private static final int WAITING_PER_SERVICE = 512;

    private final RoutingTable table;
    private final Map<String, Neighbour> neighbours = new HashMap<>();
    private final BodyLimit limit;
    private final Problems problems;

    Relay(ApiDocument document, GatewayConfig config, BodyLimit limit, Problems problems, Vertx vertx) {
        this.table = RoutingTable.of(document.tree());
        this.limit = limit;
        this.problems = problems;
        var client = vertx.createHttpClient(
                new HttpClientOptions().setMaxWaitQueueSize(WAITING_PER_SERVICE),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
        var needs = new Neighbour.Needs(config, limit, problems);
        config.services()
                .forEach((name, origin) -> neighbours.put(name, new Neighbour(name, origin, client, vertx, needs)));
        for (var owner : table.owners()) {
            if (!neighbours.containsKey(owner)) {
                throw new IllegalStateException("No samverk.services." + owner + ", but paths of its");
            }
        }
    }

    void route(@Observes Router router) {
        router.route(ApiDocument.BASE_PATH + "/*").order(ORDER).handler(this::relay);
    }

    private void relay(RoutingContext context) {
        var owner = table.ownerOf(context.request().path()).flatMap(name -> Optional.ofNullable(neighbours.get(name)));
        if (owner.isEmpty()) {
            context.next();
            return;
        }
        var request = context.request();
        if (BodyLimit.announcesMoreThan(limit.of(request), request)) {
            problems.answer(context, Refusal.PAYLOAD_TOO_LARGE, limit.refusal(request));
            return;
        }
        var token = BearerToken.in(request);
        if (token != BearerToken.PRESENT) {
            context.response().putHeader("WWW-Authenticate", token.challenge());
            problems.answer(context, Refusal.UNAUTHORIZED, "Send an access token: `Authorization: Bearer <token>`.");
            return;
        }
        owner.get().take(request);
    }
}
