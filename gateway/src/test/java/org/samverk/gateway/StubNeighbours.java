package org.samverk.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A service that answers, one that is down, one that accepts and stays silent, and one that lets go.
@SuppressWarnings("NullAway.Init") // started by the test framework
public class StubNeighbours implements QuarkusTestResourceLifecycleManager {

    static final int BIG_MIB = 256;

    private static final int BIG_BLOCK = 1 << 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer things;
    private ServerSocket silent;
    private LettingGo lettingGo;
    private int down;
    private @Nullable HttpServer revived;

    @Override
    public Map<String, String> start() {
        try {
            var loopback = InetAddress.getLoopbackAddress();
            things = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            things.createContext("/", this::answer);
            things.setExecutor(threads);
            things.start();
            silent = new ServerSocket(0, 10, loopback);
            lettingGo = new LettingGo();
            try (var unused = new ServerSocket(0, 1, loopback)) {
                down = unused.getLocalPort();
            }
            return Map.ofEntries(
                    Map.entry("samverk.document", "/sample-openapi.json"),
                    Map.entry("samverk.silence", "PT5S"),
                    Map.entry("samverk.respite", "PT5S"),
                    Map.entry("samverk.status-timeout", "PT1S"),
                    Map.entry("samverk.public-url", "https://samverk.example"),
                    Map.entry("samverk.deprecations.dropThing.since", "2026-12-01"),
                    Map.entry("samverk.deprecations.dropThing.sunset", "2027-12-01"),
                    Map.entry("samverk.deprecations.dropThing.notice", "https://samverk.example/changes"),
                    Map.entry("samverk.deprecations.getOldStatus.since", "2026-12-01"),
                    Map.entry(
                            "samverk.services.things",
                            "http://127.0.0.1:" + things.getAddress().getPort()),
                    Map.entry("samverk.services.leaving", "http://127.0.0.1:" + lettingGo.port()),
                    Map.entry("samverk.services.down", "http://127.0.0.1:" + down),
                    Map.entry("samverk.services.silent", "http://127.0.0.1:" + silent.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getRawPath();
            var received = exchange.getRequestBody().readAllBytes().length;
            if (path.endsWith("/big")) {
                exchange.sendResponseHeaders(200, 0);
                for (var i = 0; i < BIG_MIB; i++) {
                    exchange.getResponseBody().write(new byte[BIG_BLOCK]);
                }
            } else if (path.endsWith("/traced")) {
                exchange.getResponseHeaders()
                        .add("traceparent", "00-aaaabbbbccccddddaaaabbbbccccdddd-aaaabbbbccccdddd-01");
                exchange.getResponseHeaders().add("Connection", "X-Of-This-Hop");
                exchange.getResponseHeaders().add("X-Of-This-Hop", "1");
                exchange.sendResponseHeaders(204, -1);
            } else if (path.endsWith("/revival")) {
                revive(exchange.getRequestMethod().equals("PUT"));
                exchange.sendResponseHeaders(204, -1);
            } else if (path.endsWith("/unchanged")) {
                exchange.getResponseHeaders().add("ETag", "\"7\"");
                exchange.sendResponseHeaders(304, -1);
            } else {
                echo(exchange, received);
            }
        }
    }

    /// The service that is down answers for a while how often it was asked.
    private synchronized void revive(boolean up) throws IOException {
        if (revived != null) {
            revived.stop(0);
            revived = null;
        }
        if (up) {
            var asked = new AtomicInteger();
            revived = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), down), 0);
            revived.createContext("/", exchange -> {
                try (exchange) {
                    var times = Integer.toString(asked.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, times.length);
                    exchange.getResponseBody().write(times);
                }
            });
            revived.start();
        }
    }

    /// Headers as `name=value` lines, so that a test sees what travelled.
    private static void echo(HttpExchange exchange, int received) throws IOException {
        var text = new StringBuilder()
                .append(exchange.getRequestMethod())
                .append(' ')
                .append(exchange.getRequestURI())
                .append("\nbytes=")
                .append(received)
                .append('\n');
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> text.append(name.toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(value)
                        .append('\n')));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        if (exchange.getRequestURI().getPath().endsWith("/varied")) {
            exchange.getResponseHeaders().add("Vary", "Authorization, Accept");
        }
        if (head) {
            exchange.getResponseHeaders().add("Content-Length", Integer.toString(bytes.length));
        }
        exchange.sendResponseHeaders(200, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void stop() {
        things.stop(0);
        threads.shutdownNow();
        try {
            silent.close();
            lettingGo.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
