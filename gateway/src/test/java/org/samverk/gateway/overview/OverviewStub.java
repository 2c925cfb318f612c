package org.samverk.gateway.overview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.samverk.gateway.search.SearchAnswers;

/// All three services at one address. The last letter of the agreement's id says how they behave.
@SuppressWarnings("NullAway.Init") // started by the test framework
public class OverviewStub implements QuarkusTestResourceLifecycleManager {
    static final char WELL = '1';
    static final char FOLLOWUP_DOWN = '2';
    static final char FOLLOWUP_SILENT = '3';
    static final char HIDDEN = '4';
    static final char AGREEMENTS_DOWN = '5';
    static final char PARTNERS_DOWN = '6';
    /// Nobody answers before everybody but partners was asked.
    static final char TOGETHER = '7';
    static final char NO_PARTIES = '8';
    static final char FOLLOWUP_OVERLOADED = '9';
    static final char SLOW = 'a';
    static final char PARTNERS_AT_ODDS = 'b';
    static final char ROLE_MISSING_AT_PARTNERS = 'c';
    /// Of a partner, into the one that ends as [#WELL].
    static final char MERGED = 'd';
    /// Of a partner, into the one that ends as [#HIDDEN].
    static final char MERGED_INTO_HIDDEN = 'e';

    /// Lets go of the connection the first time it is asked.
    static final char LETTING_GO = 'f';

    static final String TOKEN = "Bearer e30.e30.good";

    private static final Pattern BEHAVIOUR = Pattern.compile("0{11}(\\w)|id=p(\\w)");
    private static final long LONGER_THAN_ANYBODY_WAITS = 10_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch everybodyAsked = new CountDownLatch(6);
    private final AtomicBoolean letGo = new AtomicBoolean();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
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
            if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, problem("unauthorized", 401));
            } else if (uri.contains("&q=")) {
                SearchAnswers.answer(exchange);
            } else if (uri.contains("/followup-")) {
                followup(exchange, uri);
            } else if (uri.contains("/partners/")) {
                partner(exchange, uri, behaviour(uri));
            } else if (uri.contains("/partners?")) {
                partners(exchange, behaviour(uri));
            } else {
                agreement(exchange, behaviour(uri));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static char behaviour(String uri) {
        var found = BEHAVIOUR.matcher(uri);
        return found.find() ? uri.charAt(found.end() - 1) : '?';
    }

    private void agreement(HttpExchange exchange, char behaviour) throws IOException, InterruptedException {
        if (behaviour == LETTING_GO && !letGo.getAndSet(true)) {
            return;
        }
        if (behaviour == HIDDEN) {
            send(exchange, 404, problem("not-found", 404));
        } else if (behaviour == AGREEMENTS_DOWN || (behaviour == TOGETHER && !together())) {
            send(exchange, 503, "{}");
        } else {
            if (behaviour == SLOW) {
                Thread.sleep(100);
            }
            var party =
                    "{\"partnerId\":\"p%s\",\"name\":\"As signed\",\"partyRole\":\"EQUAL_PARTY\"}".formatted(behaviour);
            send(
                    exchange,
                    200,
                    "{\"status\":\"ACTIVE\",\"parties\":[%s]}".formatted(behaviour == NO_PARTIES ? "" : party));
        }
    }

    private static void partner(HttpExchange exchange, String uri, char behaviour) throws IOException {
        var last = uri.length() - 1;
        switch (behaviour) {
            case MERGED -> moved(exchange, uri.substring(0, last) + WELL);
            case MERGED_INTO_HIDDEN -> moved(exchange, uri.substring(0, last) + HIDDEN);
            case HIDDEN -> send(exchange, 404, problem("not-found", 404));
            default ->
                send(
                        exchange,
                        200,
                        "{\"id\":\"%s\"}"
                                .formatted(
                                        uri.substring(uri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)));
        }
    }

    private static void moved(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(308, -1);
    }

    private static void partners(HttpExchange exchange, char behaviour) throws IOException {
        switch (behaviour) {
            case PARTNERS_DOWN -> send(exchange, 500, "{}");
            case PARTNERS_AT_ODDS -> send(exchange, 400, problem("validation-failed", 400));
            case ROLE_MISSING_AT_PARTNERS -> send(exchange, 403, problem("forbidden", 403));
            case '?' -> send(exchange, 400, problem("validation-failed", 400));
            default ->
                send(
                        exchange,
                        200,
                        "{\"items\":[{\"id\":\"p%s\",\"name\":\"Region\",\"kind\":\"REGION\"}]}".formatted(behaviour));
        }
    }

    private void followup(HttpExchange exchange, String uri) throws IOException, InterruptedException {
        var behaviour = behaviour(uri);
        if (behaviour == FOLLOWUP_DOWN || (behaviour == TOGETHER && !together())) {
            send(exchange, 500, "{}");
        } else if (behaviour == FOLLOWUP_OVERLOADED && uri.contains("overdue=true")) {
            send(exchange, 429, problem("too-many-requests", 429));
        } else if (behaviour == FOLLOWUP_SILENT) {
            Thread.sleep(LONGER_THAN_ANYBODY_WAITS);
        } else {
            if (behaviour == SLOW) {
                Thread.sleep(100);
            }
            send(exchange, 200, found(uri));
        }
    }

    private static String found(String uri) {
        if (uri.contains("/followup-plans?")) {
            return "{\"items\":[{\"status\":\"ACTIVE\"}]}";
        } else if (uri.contains("overdue=true&count=true")) {
            return "{\"items\":[],\"total\":2}";
        } else if (uri.contains("reported=true")) {
            return "{\"items\":[{\"status\":\"RECEIVED\",\"report\":{\"submittedAt\":\"2026-06-29T13:40:00Z\"}}]}";
        } else if (uri.contains("status=SCHEDULED&overdue=false&sort=dueDate")) {
            return "{\"items\":[{\"status\":\"SCHEDULED\",\"dueDate\":\"2026-09-30\"}]}";
        } else {
            return "{\"items\":[]}";
        }
    }

    private boolean together() throws InterruptedException {
        everybodyAsked.countDown();
        return everybodyAsked.await(2, TimeUnit.SECONDS);
    }

    private static String problem(String slug, int status) {
        return "{\"type\":\"/problems/%s\",\"status\":%d,\"instance\":\"/elsewhere\"}".formatted(slug, status);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
