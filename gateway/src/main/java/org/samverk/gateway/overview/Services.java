package org.samverk.gateway.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.document.ApiDocument;

/// Asks a service in the caller's name, and does not wait long.
@Singleton
class Services {
    private static final Logger LOG = Logger.getLogger(Services.class);
    private static final int SECONDS = 3;

    private final HttpClient client;
    private final ObjectMapper json;
    private final GatewayConfig config;

    Services(Vertx vertx, ObjectMapper json, GatewayConfig config) {
        this.client = vertx.createHttpClient();
        this.json = json;
        this.config = config;
    }

    /// Never fails: a service that is away is an answer too.
    Future<Answer> ask(String service, String path, HttpServerRequest caller) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(Objects.requireNonNull(config.services().get(service)) + ApiDocument.BASE_PATH + path)
                .setConnectTimeout(SECONDS * 1000L);
        return client.request(options)
                .compose(request -> {
                    for (var header : new String[] {"Authorization", "Accept-Language"}) {
                        var value = caller.getHeader(header);
                        if (value != null) {
                            request.putHeader(header, value);
                        }
                    }
                    return request.send();
                })
                .compose(response -> response.body().map(body -> read(response, body)))
                .timeout(SECONDS, TimeUnit.SECONDS)
                .otherwise(failure -> {
                    LOG.warnf("%s does not answer %s: %s", service, path, failure);
                    return Answer.NONE;
                });
    }

    private Answer read(HttpClientResponse response, Buffer body) {
        try {
            return new Answer(response.statusCode(), json.readTree(body.getBytes()));
        } catch (JsonProcessingException _) {
            return Answer.NONE;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
