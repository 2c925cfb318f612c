package org.samverk.acceptance;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Stands where the identity provider does: gives its tokens to client `regional-it`, but says that they are
/// about to end, so that whoever uses them must soon ask again. The first one is none.
final class ShortTokens implements AutoCloseable {
    private static final String GRANT =
            "grant_type=client_credentials&client_id=regional-it&client_secret=" + RegionalCopy.SECRET;

    private final AtomicInteger given = new AtomicInteger();
    private final HttpServer server;

    ShortTokens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/protocol/openid-connect/token", exchange -> {
            try (exchange) {
                var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var known = fields(form).equals(fields(GRANT));
                var answer = known ? granted() : "{\"error\":\"invalid_client\"}";
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(known ? 200 : 401, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    private String granted() {
        var token = given.getAndIncrement() == 0
                ? "none"
                : RunningSuite.suite().token(RegionalCopy.CLIENT, RegionalCopy.SECRET);
        return "{\"access_token\":\"" + token + "\",\"expires_in\":31}";
    }

    private static Set<String> fields(String form) {
        return Stream.of(form.split("&", -1)).collect(Collectors.toSet());
    }

    int given() {
        return given.get();
    }

    String realm() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
