package org.samverk.gateway.cors;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// Lets pages of the listed origins call from a browser. Nobody else is told anything: the browser keeps the answer
/// from other pages by itself. Refusing their calls, as the filters of Quarkus and Vert.x do, would also meet our own
/// pages under another name of this host, and with an empty body.
@Singleton
public class Cors implements Handler<RoutingContext> {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])(?::\\d{1,5})?");

    /// As long as any browser keeps it: the list rarely changes, and each address of a resource asks once.
    private static final int SECONDS_KEPT = 7200;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Set<String> SENT = Set.of(
            "Authorization",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Accept-Language",
            "traceparent");

    private static final Set<String> SHOWN = Set.of(
            "ETag",
            "Location",
            "Link",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "traceparent",
            "Allow",
            "Deprecation",
            "Sunset",
            "Content-Disposition");

    private final Set<String> origins;
    private final CorsHandler protocol;
    private final Problems problems;

    Cors(GatewayConfig config, Problems problems) {
        this.origins = Set.copyOf(config.cors().origins().orElse(List.of()));
        origins.forEach(Cors::requireOrigin);
        this.protocol = CorsHandler.create()
                .addOrigins(List.copyOf(origins))
                .allowedMethods(METHODS)
                .allowedHeaders(SENT)
                .exposedHeaders(SHOWN)
                .maxAgeSeconds(SECONDS_KEPT);
        this.problems = problems;
    }

    /// `*` is none: the list says who was let in. Said at start, as the browser would only say that nothing works.
    static void requireOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("samverk.cors.origins: `" + origin
                    + "` is no origin as browsers send it, such as https://frontend.example or http://localhost:5173");
        }
    }

    @Override
    public void handle(RoutingContext context) {
        if (!origins.isEmpty()) {
            context.addHeadersEndHandler(_ -> varyByOrigin(context.response().headers()));
        }
        var request = context.request();
        var origin = request.getHeader("Origin");
        if (origin != null && origins.contains(origin)) {
            protocol.handle(context);
        } else if (origin != null && isPreflight(request)) {
            problems.answer(
                    context,
                    Refusal.ORIGIN_NOT_ALLOWED,
                    "Pages of this origin may not call from a browser. Whoever runs this installation can allow it.");
        } else {
            context.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Access-Control-Request-Method");
    }

    /// When the headers leave: what answers says itself what else it varies by, and may say it once more.
    private static void varyByOrigin(MultiMap headers) {
        var others = headers.getAll("Vary").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(name -> !name.equalsIgnoreCase("Origin"));
        headers.set("Vary", Stream.concat(others, Stream.of("Origin")).collect(Collectors.joining(", ")));
    }
}
