package org.samverk.gateway.relay;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.samverk.gateway.Connections;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.problem.Problems;

/// Sends each request below the base path to the service that owns its path.
@Singleton
class Relay {

    /// After the gateway's own paths, before the answer that there is nothing.
    private static final int ORDER = 500;

    private static final int CONNECTIONS_PER_SERVICE = 128;

    private final RoutingTable table;
    private final Map<String, Neighbour> neighbours = new HashMap<>();
    private final BeforeTheToken checks;

    Relay(ApiDocument document, GatewayConfig config, BodyLimit limit, Problems problems, Vertx vertx) {
        this.table = RoutingTable.of(document.tree());
        this.checks = new BeforeTheToken(limit, problems);
        var connections = Connections.to(vertx, CONNECTIONS_PER_SERVICE);
        var needs = new Neighbour.Needs(config, limit, problems);
        config.services()
                .forEach(
                        (name, origin) -> neighbours.put(name, new Neighbour(name, origin, connections, vertx, needs)));
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
        var line = table.at(context.request().path());
        if (line.isEmpty()) {
            context.next();
            return;
        }
        line.flatMap(found -> found.operation(context.request().method().name()))
                .ifPresent(operation -> operation.headers().forEach(context.response()::putHeader));
        if (checks.admits(context, line.get())) {
            Objects.requireNonNull(neighbours.get(line.get().owner())).take(context.request());
        }
    }
}
