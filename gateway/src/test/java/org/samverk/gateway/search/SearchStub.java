package org.samverk.gateway.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// All three services at one address. They know of smoking cessation; the words say how else they behave.
@SuppressWarnings("NullAway.Init") // started by the test framework
public class SearchStub implements QuarkusTestResourceLifecycleManager {
    static final String TOKEN = "Bearer e30.e30.good";
    static final String FOLLOWUP_DOWN = "rygestop uden opfølgning";
    static final String FORBIDDEN = "rygestop uden rolle";

    private static final String NOTHING = "{\"items\":[]}";
    private static final Map<String, String> FOUND = Map.of(
            "/partners", item("p1", "2026-01-01", "\"name\":\"Aarhus Rygestop\""),
            "/collaborations", item("c1", "2026-01-02", "\"title\":{\"da\":\"Henvisning\"}"),
            "/offers", item("o1", "2026-01-03", "\"title\":{\"da\":\"Rygestop\",\"sv\":\"Rökavvänjning\"}"),
            "/activities", item("a1", "2026-01-04", "\"title\":{\"da\":\"Rygestop i gruppe\"}"),
            "/lessons", item("l1", "2026-01-05", "\"title\":{\"da\":\"Om rygestop\"}"),
            "/cases", item("s1", "2026-01-06", "\"title\":{\"da\":\"Samme dag\"}"));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    private static String item(String id, String day, String title) {
        return "{\"items\":[{\"id\":\"%s\",\"updatedAt\":\"%sT08:00:00Z\",%s}]}".formatted(id, day, title);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", SearchStub::answer);
        server.setExecutor(threads);
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "samverk.services.agreements", address,
                "samverk.services.partners", address,
                "samverk.services.followup", address);
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().replaceFirst("^/samverk/v1", "");
            var query = exchange.getRequestURI().getQuery();
            if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"type\":\"/problems/unauthorized\",\"status\":401}");
            } else if (query.endsWith(FORBIDDEN) && path.equals("/partners")) {
                send(exchange, 403, "{\"type\":\"/problems/forbidden\",\"status\":403,\"instance\":\"/elsewhere\"}");
            } else if (query.endsWith(FOLLOWUP_DOWN) && "/indicators/lessons/cases/data-sources".contains(path)) {
                send(exchange, 500, "{}");
            } else {
                send(exchange, 200, query.startsWith("limit=20&q=rygestop") ? FOUND.getOrDefault(path, NOTHING) : NOTHING);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
