package org.samverk.kit.journal.feed;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.oidc.client.OidcClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.samverk.kit.stored.StoredJson;

/// Asks a neighbour for its feed, with this service's own token. Addresses come from `samverk.services.<name>`.
@ApplicationScoped
public class NeighbourFeeds {
    /// The neighbour, or the identity provider, did not answer as it should.
    public static final class Unavailable extends RuntimeException {
        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// Looked up when first needed: a service that follows nobody needs no token of its own.
    private final Instance<OidcClient> tokens;
    private final Config config;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

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
    /// @throws Unavailable when there is no proper answer
    public List<CloudEvent> after(String feed, long position) {
        var origin = requireAddress(feed);
        try {
            var request = HttpRequest.newBuilder(
                            URI.create("%s/samverk/v1/events/%s?after=%d&limit=1000".formatted(origin, feed, position)))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token())
                    .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("status " + answer.statusCode());
                }
                return StoredJson.mapper().readValue(body, new TypeReference<>() {});
            }
        } catch (IOException e) {
            throw new Unavailable(feed, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(feed, e);
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
