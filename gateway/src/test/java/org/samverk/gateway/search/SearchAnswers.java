package org.samverk.gateway.search;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// What the services answer to a search: they know of smoking cessation, and the words say how else they behave.
public final class SearchAnswers {
    static final String TOKEN = "Bearer e30.e30.good";
    static final String FOLLOWUP_DOWN = "rygestop uden opfølgning";
    static final String FORBIDDEN = "rygestop uden rolle";

    private static final String NOTHING = "{\"items\":[]}";
    private static final Map<String, String> FOUND = Map.of(
            "/partners", item("p1", "2026-01-01", "\"name\":\"Aarhus Rygestop\""),
            "/collaborations", item("c1", "2026-01-02", "\"title\":{\"da\":\"Henvisning\"}"),
            "/offers", item("o1", "2026-01-03", "\"title\":{\"da\":\"Rygestop\",\"sv\":\"Rökavvänjning\"}"),
            "/agreements", item("g1", "2026-01-07", "\"terms\":{\"title\":{\"da\":\"Aftale om rygestop\"}}"),
            "/activities", item("a1", "2026-01-04", "\"title\":{\"da\":\"Rygestop i gruppe\"}"),
            "/lessons", item("l1", "2026-01-05", "\"title\":{\"da\":\"Om rygestop\"}"),
            "/cases", item("s1", "2026-01-06", "\"title\":{\"da\":\"Samme dag\"}"));

    private SearchAnswers() {}

    private static String item(String id, String day, String title) {
        return "{\"items\":[{\"id\":\"%s\",\"updatedAt\":\"%sT08:00:00Z\",%s}]}".formatted(id, day, title);
    }

    public static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().replaceFirst("^/samverk/v1", "");
            var query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
            if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"type\":\"/problems/unauthorized\",\"status\":401}");
            } else if (query.endsWith(FORBIDDEN) && path.equals("/partners")) {
                send(exchange, 403, "{\"type\":\"/problems/forbidden\",\"status\":403,\"instance\":\"/elsewhere\"}");
            } else if (query.endsWith(FOLLOWUP_DOWN) && "/indicators/lessons/cases/data-sources".contains(path)) {
                send(exchange, 500, "{}");
            } else {
                send(
                        exchange,
                        200,
                        query.startsWith("limit=100&q=rygestop") ? FOUND.getOrDefault(path, NOTHING) : NOTHING);
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
