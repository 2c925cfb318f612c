package org.samverk.kit.problem.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses what is wrong whoever asks, in the order 404, 405, 406, 413, 415: a bad token must not hide a wrong address.
@ApplicationScoped
class BeforeTheToken {
    /// Authentication is a filter of 200, CORS one of 300.
    private static final int BEFORE_AUTHENTICATION = 250;

    /// May be sent in parts, of which endpoints would read the first only.
    private static final List<CharSequence> LISTS =
            List.of(HttpHeaderNames.IF_MATCH, HttpHeaderNames.IF_NONE_MATCH, HttpHeaderNames.ACCEPT_LANGUAGE);

    private final Endpoints endpoints;
    private final RouteProblems problems;
    private final String base;
    private final long limit;
    private final long uploadLimit;

    BeforeTheToken(
            Endpoints endpoints,
            RouteProblems problems,
            @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String base,
            @ConfigProperty(name = "samverk.max-body-size", defaultValue = "1M") MemorySize limit,
            @ConfigProperty(name = "samverk.max-upload-size", defaultValue = "25M") MemorySize uploadLimit) {
        this.endpoints = endpoints;
        this.problems = problems;
        this.base = base.equals("/") ? "" : base;
        this.limit = limit.asLongValue();
        this.uploadLimit = uploadLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext routing) {
        var request = routing.request();
        var path = request.path();
        if (path == null || !path.startsWith(base + "/")) {
            routing.next();
            return;
        }
        var known = endpoints.at(path.substring(base.length()));
        var method = request.method().name();
        var asked = known.stream().filter(endpoint -> endpoint.takes(method)).reduce(Endpoints.Endpoint::or);
        if (known.isEmpty()) {
            if (base.isEmpty()) {
                routing.next();
            } else {
                problems.answer(routing, 404);
            }
        } else if (asked.isEmpty()) {
            routing.response().putHeader(HttpHeaderNames.ALLOW, Endpoints.allowed(known));
            if (method.equals("OPTIONS")) {
                routing.response().setStatusCode(204).end();
            } else {
                problems.answer(routing, 405);
            }
        } else {
            check(routing, asked.get());
        }
    }

    private void check(RoutingContext routing, Endpoints.Endpoint endpoint) {
        var headers = routing.request().headers();
        var accept = headers.getAll(HttpHeaderNames.ACCEPT);
        if (!endpoint.answers().isEmpty() && !MediaTypes.accepted(accept, endpoint.answers())) {
            problems.answer(routing, 406);
        } else if (announced(routing.request()) > (endpoint.takesFiles() ? uploadLimit : limit)) {
            routing.response().putHeader(HttpHeaderNames.CONNECTION, "close");
            problems.answer(routing, 413);
        } else if (hasBody(routing.request())
                && (headers.contains(HttpHeaderNames.CONTENT_ENCODING)
                        || !MediaTypes.read(headers.getAll(HttpHeaderNames.CONTENT_TYPE), endpoint.reads()))) {
            problems.answer(routing, 415);
        } else {
            if (!accept.isEmpty() && !endpoint.answers().isEmpty()) {
                headers.set(HttpHeaderNames.ACCEPT, MediaTypes.plain(accept, endpoint.answers()));
            }
            if (headers.contains(HttpHeaderNames.CONTENT_TYPE)) {
                headers.set(HttpHeaderNames.CONTENT_TYPE, MediaTypes.small(headers.get(HttpHeaderNames.CONTENT_TYPE)));
            }
            LISTS.forEach(list -> onOneLine(headers, list));
            routing.next();
        }
    }

    private static void onOneLine(MultiMap headers, CharSequence list) {
        var lines = headers.getAll(list);
        if (lines.size() > 1) {
            headers.set(list, String.join(", ", lines));
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        var method = request.method().name();
        return !method.equals("GET")
                && !method.equals("HEAD")
                && (announced(request) > 0 || request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING));
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
