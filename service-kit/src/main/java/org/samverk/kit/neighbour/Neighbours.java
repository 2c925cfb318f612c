package org.samverk.kit.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.samverk.kit.stored.StoredJson;

/// Asks a neighbour, with this service's own token or with a caller's. Addresses come from
/// `samverk.services.<name>`. Asked once more when it does not answer; when it keeps failing it is left alone for a
/// while.
@ApplicationScoped
public class Neighbours {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final TypeLiteral<Answer> ANSWER = new TypeLiteral<>() {};

    /// Looked up when first needed: a service that follows nobody needs no token of its own.
    private final Instance<OidcClient> tokens;
    private final Config config;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    Neighbours(Instance<OidcClient> tokens, Config config) {
        this.tokens = tokens;
        this.config = config;
    }

    /// Where the neighbour is.
    /// @throws IllegalStateException when nobody has said
    public String requireAddress(String neighbour) {
        var name = "samverk.services." + neighbour;
        return config.getOptionalValue(name, String.class)
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not set: say where the service is that is called '%s' here, as http://127.0.0.1:8081"
                                .formatted(name, neighbour)));
    }

    /// What it answers to a GET. Never within a transaction.
    /// @param path from the root, with its query
    /// @throws Away when there is no proper answer
    public JsonNode get(String neighbour, String path) {
        return guarded(neighbour, () -> ask(neighbour, path, token()));
    }

    /// What it answers to a GET of this caller: what they may see there. Never within a transaction.
    /// @param token the caller's own
    /// @param path from the root, with its query
    /// @throws Away when there is no proper answer
    public JsonNode get(String neighbour, String path, String token) {
        return guarded(neighbour, () -> ask(neighbour, path, token));
    }

    private JsonNode guarded(String neighbour, Callable<Answer> asking) {
        try {
            var answer = guards.computeIfAbsent(neighbour, _ -> guard()).call(asking, ANSWER);
            if (answer.status() != 200) {
                throw new IOException("status " + answer.status());
            }
            return answer.body();
        } catch (IOException | CircuitBreakerOpenException e) {
            throw new Away(neighbour, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, JsonNode body) {}

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

    /// A refusal of the question is an answer too: the neighbour is there, whatever a caller's token was good for.
    private Answer ask(String neighbour, String path, String token) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(requireAddress(neighbour) + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var status = answer.statusCode();
                if (status >= 500) {
                    throw new IOException("status " + status);
                }
                return new Answer(
                        status, status == 200 ? StoredJson.mapper().readTree(body) : MissingNode.getInstance());
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
