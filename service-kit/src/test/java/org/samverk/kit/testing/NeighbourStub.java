package org.samverk.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.samverk.kit.access.Access;

/// Neighbours as a service under test knows them: their change feeds, and what else it reads there.
/// What is published here arrives when the service reads. Acceptance tests prove that the real feeds
/// look like this.
///
/// Tests and test resources live in different class loaders, so what is published goes over HTTP too.
public final class NeighbourStub implements QuarkusTestResourceLifecycleManager {
    private static final String ADDRESS = "samverk.test.neighbour";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> events = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> served = new ConcurrentHashMap<>();
    private volatile boolean away;

    /// A neighbour for each feed, all at one address, one for the whole run.
    @Override
    public Map<String, String> start() {
        if (System.getProperty(ADDRESS) == null) {
            System.setProperty(ADDRESS, "http://127.0.0.1:" + serve());
        }
        var address = System.getProperty(ADDRESS);
        return Map.of(
                "samverk.services.partners", address,
                "samverk.services.agreements", address,
                "samverk.services.followup", address);
    }

    @Override
    public void stop() {}

    /// @param type as in the journal: `partner.registered`
    /// @param sequence version of the subject
    public static void publish(String feed, String type, UUID subject, long sequence, Object data) {
        publish(feed, type, subject, sequence, data, Access.shared(null));
    }

    /// @param access who may see what it tells of
    public static void publish(String feed, String type, UUID subject, long sequence, Object data, Access access) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "/samverk/v1/events/" + feed);
        event.put("type", "org.samverk." + type);
        event.put("subject", subject.toString());
        event.put("time", "2026-02-01T09:30:00Z");
        event.put("sequence", Long.toString(sequence));
        event.put("data", data);
        event.put("visibility", access.visibility());
        event.put("audience", access.audience().stream().map(UUID::toString).collect(Collectors.joining(",")));
        if (access.owner() != null) {
            event.put("owner", access.owner());
        }
        try {
            tell("/publish", JSON.writeValueAsString(event));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    /// What every neighbour answers at this path from now on.
    public static void serve(String path, Object answer) {
        try {
            tell("/serve", JSON.writeValueAsString(Map.of("path", path, "answer", answer)));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    /// What every neighbour answers at this path to whom this token is for, whatever it answers others.
    public static void serveTo(String token, String path, Object answer) {
        serve(path + " to " + Tokens.subjectOf(token), answer);
    }

    /// Runs while every neighbour answers 503.
    public static void whileAway(ThrowingRunnable block) throws Exception {
        tell("/away", "true");
        try {
            block.run();
        } finally {
            tell("/away", "false");
        }
    }

    private static void tell(String path, String body) {
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(System.getProperty(ADDRESS) + path))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private int serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/publish", exchange -> take(exchange, this::add));
            server.createContext("/away", exchange -> take(exchange, said -> away = said.asBoolean()));
            server.createContext("/serve", exchange -> take(exchange, this::keep));
            server.createContext("/samverk/v1/events/", this::answer);
            server.createContext("/samverk/v1/", this::answerServed);
            server.start();
            return server.getAddress().getPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Taking {
        void take(JsonNode body);
    }

    private static void take(HttpExchange exchange, Taking taking) throws IOException {
        try (exchange) {
            taking.take(JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private synchronized void add(JsonNode event) {
        events.add(((ObjectNode) event).put("position", events.size() + 1));
    }

    private void keep(JsonNode said) {
        served.put(said.path("path").asText(), said.path("answer"));
    }

    private void answerServed(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            var own = path + " to " + Tokens.subjectOf(token);
            var answer = served.getOrDefault(own, served.get(path));
            if (away || answer == null) {
                exchange.sendResponseHeaders(away ? 503 : 404, -1);
                return;
            }
            var body = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var uri = exchange.getRequestURI();
            var after = Integer.parseInt(uri.getQuery().replaceAll(".*after=(\\d+).*", "$1"));
            var batch = events.stream()
                    .filter(event -> event.path("source").asText().equals(uri.getPath()))
                    .filter(event -> event.path("position").asInt() > after)
                    .filter(event -> !uri.getQuery().contains("subject=")
                            || uri.getQuery().contains(event.path("subject").asText()))
                    .limit(1000)
                    .toList();
            var body = JSON.writeValueAsBytes(batch);
            exchange.getResponseHeaders().set("Content-Type", "application/cloudevents-batch+json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
