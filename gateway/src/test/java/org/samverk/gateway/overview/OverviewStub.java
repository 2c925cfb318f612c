package org.samverk.gateway.overview;

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
import java.util.concurrent.TimeUnit;

/// All three services at one address. The last digit of the agreement's id says how they behave: 1 well, 2 with
/// followup down, 3 with followup silent, 4 with the agreement hidden, 5 with agreements down, 6 with partners down.
@SuppressWarnings("NullAway.Init") // started by the test framework
public class OverviewStub implements QuarkusTestResourceLifecycleManager {
    private static final long LONGER_THAN_ANYBODY_WAITS = 10;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
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

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI().toString();
            if (!"Bearer good".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"type\":\"/problems/unauthorized\",\"status\":401,\"instance\":\"/elsewhere\"}");
            } else if (uri.contains("/followup-")) {
                followup(exchange, uri);
            } else if (uri.contains("/partners?")) {
                var down = uri.contains("id=p6");
                send(
                        exchange,
                        down ? 500 : 200,
                        "{\"items\":[{\"id\":\"p1\",\"name\":\"Region\",\"kind\":\"REGION\"}]}");
            } else {
                agreement(exchange, uri.charAt(uri.length() - 1));
            }
        }
    }

    private static void agreement(HttpExchange exchange, char behaviour) throws IOException {
        switch (behaviour) {
            case '4' ->
                send(exchange, 404, "{\"type\":\"/problems/not-found\",\"status\":404,\"instance\":\"/elsewhere\"}");
            case '5' -> send(exchange, 503, "{}");
            default ->
                send(
                        exchange,
                        200,
                        "{\"status\":\"ACTIVE\",\"parties\":[{\"partnerId\":\"p%s\",\"name\":\"As signed\",\"partyRole\":\"EQUAL_PARTY\"}]}"
                                .formatted(behaviour == '6' ? 6 : 1));
        }
    }

    private static void followup(HttpExchange exchange, String uri) throws IOException {
        if (uri.contains("0002")) {
            send(exchange, 500, "{}");
        } else if (uri.contains("0003")) {
            try {
                TimeUnit.SECONDS.sleep(LONGER_THAN_ANYBODY_WAITS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else if (uri.contains("overdue=true")) {
            send(exchange, 200, "{\"items\":[],\"total\":2}");
        } else if (uri.contains("reported=true")) {
            send(exchange, 200, "{\"items\":[{\"status\":\"RETURNED\"}]}");
        } else if (uri.contains("status=SCHEDULED")) {
            send(exchange, 200, "{\"items\":[]}");
        } else {
            send(exchange, 200, "{\"items\":[{\"status\":\"ACTIVE\"}]}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
