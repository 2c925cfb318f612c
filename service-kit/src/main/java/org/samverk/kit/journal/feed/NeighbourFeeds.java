package org.samverk.kit.journal.feed;

import com.fasterxml.jackson.core.type.TypeReference;
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
        private final String reason;

        Away(String feed, Exception reason) {
            super(
                    503,
                    "service-unavailable",
                    "Not available just now",
                    "The service that keeps %s is needed for this and is away. Nothing was changed; try again shortly."
                            .formatted(feed));
            this.reason = reason.toString();
        }

        /// For the log: what the caller need not know.
        String reason() {
            return reason;
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

    /// Where the neighbour is.
    /// @throws IllegalStateException when nobody has said
    String requireAddress(String feed) {
        var name = "samverk.services." + feed;
        return config.getOptionalValue(name, String.class)
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not set: say where the service is whose feed '%s' is followed here, as http://127.0.0.1:8081"
                                .formatted(name, feed)));
    }

    /// The events after this position, at most 1000.
    /// @throws Away when there is no proper answer
    List<CloudEvent> after(String feed, long position) {
        try {
            return guards.computeIfAbsent(feed, _ -> guard()).call(() -> ask(feed, position), BATCH);
        } catch (IOException | CircuitBreakerOpenException e) {
            throw new Away(feed, e);
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
        var origin = requireAddress(feed);
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
