package org.samverk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleStepsTest {
    private static final String STEPS = """
            [{"get": "/partners?q=%s", "where": {"name": "Sund By"}, "keep": {"network": "/id"}},
             {"post": "/agreements", "body": {"party": "${network}"}}]""";

    private final HttpServer server;
    private final SampleCalls calls;
    private final List<String> posted = new ArrayList<>();

    SampleStepsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        calls = new SampleCalls(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "token");
    }

    @AfterEach
    void stop() {
        calls.close();
        server.stop(0);
    }

    @Test
    void a_search_means_the_one_of_exactly_this_name() throws InterruptedException {
        new SampleSteps("s", STEPS.formatted("similar")).take(calls);
        assertEquals(List.of("sample-s-2 {\"party\":\"exact\"}"), posted);
    }

    @Test
    void none_or_two_of_the_name_are_refused_before_anything_is_entered() {
        for (var search : List.of("none", "two")) {
            var steps = new SampleSteps("s", STEPS.formatted(search));
            var refused = assertThrows(SampleCalls.Refused.class, () -> steps.take(calls));
            assertEquals(
                    "step 1 of s: %d instead of one with {\"name\":\"Sund By\"}"
                            .formatted(search.equals("two") ? 2 : 0),
                    refused.getMessage());
        }
        assertEquals(List.of(), posted);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!sent.isEmpty()) {
                posted.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + sent);
            }
            var exact = "{\"id\":\"exact\",\"name\":\"Sund By\"}";
            var like = "{\"id\":\"like\",\"name\":\"Sund By Nord\"}";
            var items = switch (exchange.getRequestURI().toString().replaceFirst(".*=", "")) {
                case "similar" -> like + "," + exact;
                case "two" -> exact + "," + exact;
                default -> like;
            };
            var bytes = "{\"items\":[%s]}".formatted(items).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
