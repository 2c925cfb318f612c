package org.samverk.gateway.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.samverk.gateway.Connections;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.document.ApiDocument;

/// Asks a service in the caller's name, and does not wait long.
@Singleton
public class Services {
    private static final Logger LOG = Logger.getLogger(Services.class);
    private static final long CONNECT_MILLIS = 2_000;
    private static final long ANSWER_MILLIS = 3_000;
    private static final int CONNECTIONS_PER_SERVICE = 64;

    private final Vertx vertx;
    private final Connections connections;
    private final ObjectMapper json;
    private final GatewayConfig config;

    Services(Vertx vertx, ObjectMapper json, GatewayConfig config) {
        this.vertx = vertx;
        this.connections = Connections.to(vertx, CONNECTIONS_PER_SERVICE);
        this.json = json;
        this.config = config;
    }

    /// Never fails: a service that is away is an answer too.
    public Future<Answer> ask(String service, String path, HttpServerRequest caller) {
        // The time to connect includes the wait for a free connection.
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(Objects.requireNonNull(config.services().get(service)) + ApiDocument.BASE_PATH + path)
                .setFollowRedirects(true)
                .setConnectTimeout(CONNECT_MILLIS);
        return connections
                .kept()
                .request(options)
                .compose(request -> send(request, caller))
                .recover(failure -> Connections.lost(failure)
                        ? connections.single().request(options).compose(request -> send(request, caller))
                        : Future.failedFuture(failure))
                // A redirect is another request, which no timer of the first one ends.
                .timeout(CONNECT_MILLIS + 2 * ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(failure -> {
                    LOG.debugf("%s does not answer %s: %s", service, path, failure);
                    return Answer.NONE;
                });
    }

    /// Whoever is late is hung up on: a connection left waiting would be one less for the next question.
    private Future<Answer> send(HttpClientRequest request, HttpServerRequest caller) {
        var token = caller.getHeader("Authorization");
        if (token != null) {
            request.putHeader("Authorization", token);
        }
        var languages = caller.headers().getAll("Accept-Language");
        if (!languages.isEmpty()) {
            request.putHeader("Accept-Language", String.join(",", languages));
        }
        // Heard already through the future of the answer.
        request.exceptionHandler(_ -> {});
        var late = new TimeoutException("no whole answer within " + ANSWER_MILLIS + " ms");
        var timer = vertx.setTimer(ANSWER_MILLIS, _ -> request.reset(0, late));
        return request.send()
                .compose(response -> response.body().map(body -> read(response, body)))
                .onComplete(_ -> vertx.cancelTimer(timer));
    }

    private Answer read(HttpClientResponse response, Buffer body) {
        try {
            return new Answer(response.statusCode(), json.readTree(body.getBytes()));
        } catch (IOException _) {
            return Answer.NONE;
        }
    }
}
