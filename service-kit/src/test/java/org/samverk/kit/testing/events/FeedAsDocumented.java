package org.samverk.kit.testing.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.samverk.kit.testing.Tokens;

/// After each class of tests: whether all that its service's feed has told since the last one is as documented. So
/// every event that any test brings about is held against its schema.
public final class FeedAsDocumented implements QuarkusTestAfterAllCallback {
    private static final Logger LOG = Logger.getLogger(FeedAsDocumented.class);
    private static final Path DOCUMENT = Path.of("target/openapi/openapi.json");

    /// By database: each start of the application has one of its own.
    private static final Map<String, Long> READ = new ConcurrentHashMap<>();

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void afterAll(QuarkusTestContext context) {
        var database = ConfigProvider.getConfig().getOptionalValue("quarkus.datasource.jdbc.url", String.class);
        if (database.isPresent()) {
            assertTrue(Files.exists(DOCUMENT), () -> "The build writes " + DOCUMENT);
            var document = document();
            feed(document).ifPresent(feed -> hold(feed, new EventSchemas(document), database.get()));
        }
    }

    private JsonNode document() {
        try {
            return json.readTree(DOCUMENT.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> feed(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> path.contains("/events/") && !path.contains("{"))
                .findFirst();
    }

    /// Who sees everything is told of each whom it is shown to.
    private void hold(String feed, EventSchemas schemas, String database) {
        var position = READ.getOrDefault(database, 0L);
        var held = 0;
        JsonNode batch;
        do {
            batch = batch("%s?limit=1000&after=%d".formatted(feed, position));
            assertTrue(batch.valueStream().allMatch(event -> event.has("visibility")), "Some events may be kept back");
            assertEquals(List.of(), schemas.faults(batch));
            held += batch.size();
            position = batch.isEmpty()
                    ? position
                    : batch.get(batch.size() - 1).path("position").asLong();
        } while (!batch.isEmpty());
        READ.put(database, position);
        LOG.infof("%d more events of %s are as documented", held, feed);
    }

    private JsonNode batch(String path) {
        var request = HttpRequest.newBuilder(ConfigProvider.getConfig()
                        .getValue("test.url", URI.class)
                        .resolve(path))
                .header("Authorization", "Bearer " + Tokens.ofClient("partners-service", "reader", "system"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
