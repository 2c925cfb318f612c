package org.samverk.gateway.search;

import static java.util.Map.entry;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the services answer to a search: they know of smoking cessation, and the words say how else they behave.
public final class SearchAnswers {
    static final String TOKEN = "Bearer e30.e30.good";
    static final String FOLLOWUP_DOWN = "rygestop uden opfølgning";
    static final String FROM_MANY_PARTNERS = "rygestop blandt mange";
    static final String FORBIDDEN = "rygestop uden rolle";

    private static final String NOTHING = "{\"items\":[]}";
    private static final String NEXT = ",\"_links\":{\"next\":{\"href\":\"/partners?page=2\",\"method\":\"GET\"}}}";
    private static final Set<String> OF_FOLLOWUP = Set.of(
            "/followup-plans",
            "/evaluations",
            "/public-health-reports",
            "/health-challenges",
            "/indicators",
            "/data-sources",
            "/lessons",
            "/cases");
    private static final Map<String, String> FOUND = Map.ofEntries(
            entry("/partners", item("p1", "2026-01-01", "\"name\":\"Aarhus Rygestop\"")),
            entry("/collaborations", item("c1", "2026-01-02", "\"title\":{\"da\":\"Henvisning\"}")),
            entry("/offers", item("o1", "2026-01-03", "\"title\":{\"da\":\"Rygestop\",\"sv\":\"Rökavvänjning\"}")),
            entry("/agreements", item("g1", "2026-01-07", "\"terms\":{\"title\":{\"da\":\"Aftale om rygestop\"}}")),
            entry("/activities", item("a1", "2026-01-04", "\"title\":{\"da\":\"Rygestop i gruppe\"}")),
            entry(
                    "/pilots",
                    item("t1", "2026-01-08", "\"title\":{\"da\":\"Prøve med rygestop\"},\"terms\":{\"da\":\"Et år\"}")),
            entry("/development-areas", item("d1", "2026-01-03", "\"name\":{\"da\":\"Rygestop for alle\"}")),
            entry("/followup-plans", item("f1", "2026-01-09", "\"title\":{\"da\":\"Opfølgning på rygestop\"}")),
            entry("/evaluations", item("e1", "2026-01-10", "\"title\":{\"da\":\"Evaluering af rygestop\"}")),
            entry(
                    "/public-health-reports",
                    item(
                            "r1",
                            "2026-01-11",
                            "\"title\":{\"da\":\"Sundhedsprofil\"},\"summary\":{\"da\":\"Om rygestop\"}")),
            entry("/health-challenges", item("h1", "2026-01-12", "\"text\":{\"da\":\"For få tilbydes rygestop\"}")),
            entry(
                    "/lessons",
                    item("l1", "2026-01-05", "\"title\":{\"da\":\"Om rygestop\"},\"text\":{\"da\":\"Rygestop\"}")),
            entry("/cases", item("s1", "2026-01-06", "\"title\":{\"da\":\"Samme dag\"}")));

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
            } else if (query.endsWith(FOLLOWUP_DOWN) && OF_FOLLOWUP.contains(path)) {
                send(exchange, 500, "{}");
            } else {
                var found = query.startsWith("limit=100&q=rygestop") ? FOUND.getOrDefault(path, NOTHING) : NOTHING;
                var more = query.endsWith(FROM_MANY_PARTNERS) && path.equals("/partners");
                send(exchange, 200, more ? found.replaceFirst("}$", NEXT) : found);
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
