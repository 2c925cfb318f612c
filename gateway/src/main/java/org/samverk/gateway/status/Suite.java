package org.samverk.gateway.status;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.document.ApiDocument;

/// Asks every part whether it answers.
@Singleton
public class Suite {

    /// Anybody may ask: one answer serves all askers of these seconds, and the services are left in peace.
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final HttpClient client;
    private final Duration timeout;
    private final Map<String, URI> questions = new TreeMap<>();
    private final Clock clock = Clock.systemUTC();
    private volatile @Nullable Asked last;

    Suite(GatewayConfig config, ApiDocument document, Vertx vertx) {
        this.client = vertx.createHttpClient();
        this.timeout = config.statusTimeout();
        // An address alone makes no part of the suite: a service is one when paths of the document are its own.
        config.services().forEach((name, origin) -> {
            if (document.owners().contains(name)) {
                questions.put(name, URI.create(origin + "/q/health/ready"));
            }
        });
        questions.put("identity", URI.create(config.identityUrl() + "/.well-known/openid-configuration"));
    }

    /// As it was at most two seconds ago.
    public Future<SuiteStatus> current() {
        var now = clock.instant();
        var kept = last;
        if (kept != null && now.isBefore(kept.at().plus(KEPT))) {
            return kept.status();
        }
        var asked = questions.entrySet().stream()
                .map(question -> ask(question.getKey(), question.getValue()))
                .toList();
        var status = Future.all(asked)
                .map(_ -> SuiteStatus.of(
                        now.truncatedTo(ChronoUnit.MILLIS),
                        asked.stream().map(Future::result).toList()));
        last = new Asked(now, status);
        return status;
    }

    private record Asked(Instant at, Future<SuiteStatus> status) {}

    private Future<PartStatus> ask(String name, URI question) {
        var started = System.nanoTime();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(question.toString())
                .setConnectTimeout(timeout.toMillis())
                .setIdleTimeout(timeout.toMillis());
        return client.request(options)
                .compose(HttpClientRequest::send)
                .map(response -> response.statusCode() == 200)
                .otherwise(false)
                .map(up -> new PartStatus(
                        name,
                        up ? PartStatus.State.UP : PartStatus.State.DOWN,
                        Duration.ofNanos(System.nanoTime() - started).toMillis()));
    }
}
