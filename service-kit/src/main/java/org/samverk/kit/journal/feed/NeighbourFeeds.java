package org.samverk.kit.journal.feed;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.logging.Log;
import io.quarkus.oidc.client.OidcClient;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.StoredJson;

/// Asks a neighbour for its feed, with this service's own token. Addresses come from `samverk.services.<name>`.
/// Asked once more when it does not answer; when it keeps failing it is left alone for a while.
@ApplicationScoped
class NeighbourFeeds {
    /// The neighbour, or the identity provider, did not answer as it should.
    static final class Away extends Refusal {
        Away(String feed) {
            super(
                    503,
                    "service-unavailable",
                    "Not available just now",
                    "The service that keeps %s is needed for this and is away. Nothing was changed; try again shortly."
                            .formatted(feed));
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final TypeLiteral<List<CloudEvent>> BATCH = new TypeLiteral<>() {};

    /// Looked up when first needed: a service that follows nobody needs no token of its own.
    private final Instance<OidcClient> tokens;
    private final Config config;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    NeighbourFeeds(Instance<OidcClient> tokens, Config config) {
        this.tokens = tokens;
        this.config = config;
    }

    /// The events after this position, at most 1000.
    /// @throws Away when there is no proper answer
    List<CloudEvent> after(String feed, long position) {
        try {
            return guards.computeIfAbsent(feed, _ -> guard()).call(() -> ask(feed, position), BATCH);
        } catch (IOException | CircuitBreakerOpenException e) {
            Log.debugf("feed %s is not available: %s", feed, e.getMessage());
            throw new Away(feed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Guard guard() {
        return Guard.create()
                .withRetry()
                .maxRetries(1)
                .delay(100, ChronoUnit.MILLIS)
                .retryOn(IOException.class)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(8)
                .failureRatio(0.75)
                .delay(2, ChronoUnit.SECONDS)
                .failOn(IOException.class)
                .done()
                .build();
    }

    private List<CloudEvent> ask(String feed, long position) throws IOException {
        var origin = config.getValue("samverk.services." + feed, String.class);
        var request = HttpRequest.newBuilder(
                        URI.create("%s/samverk/v1/events/%s?after=%d&limit=1000".formatted(origin, feed, position)))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("status " + answer.statusCode());
                }
                return StoredJson.mapper().readValue(body, new TypeReference<>() {});
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String token() throws IOException {
        try {
            return tokens.get().getTokens().await().atMost(TIMEOUT).getAccessToken();
        } catch (RuntimeException e) {
            throw new IOException("no token of our own", e);
        }
    }
}
