package org.samverk.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import java.net.URI;

/// The least a reverse proxy can be: it passes everything on and looks at nothing. A program of its own, beside which
/// the gateway is measured: on the same library, as otherwise the libraries would be compared.
final class PlainProxy extends AbstractVerticle {

    private static final int CONNECTIONS = 128;
    private static final int LOOPS = 2 * Runtime.getRuntime().availableProcessors();

    private final int port;
    private final URI origin;
    private final HttpClient client;

    private PlainProxy(int port, URI origin, HttpClient client) {
        this.port = port;
        this.origin = origin;
        this.client = client;
    }

    /// @param given the port, and where the service is
    public static void main(String[] given) {
        var vertx = Vertx.vertx();
        var client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        vertx.deployVerticle(
                () -> new PlainProxy(Integer.parseInt(given[0]), URI.create(given[1]), client),
                new DeploymentOptions().setInstances(LOOPS));
    }

    @Override
    public void start() {
        vertx.createHttpServer()
                .requestHandler(HttpProxy.reverseProxy(client).origin(origin.getPort(), origin.getHost()))
                .listen(port, "127.0.0.1");
    }
}
