package org.samverk.kit.problem.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.samverk.kit.problem.Problem;
import org.samverk.kit.tracing.TraceParent;

/// Gives a body to what is answered below REST, where no mapper is asked.
@ApplicationScoped
class RouteProblems {
    /// Before Quarkus' own check, which answers 413 with nothing.
    private static final int BEFORE_THE_LIMIT = 100;

    private static final List<Integer> UNMATCHED = List.of(400, 404, 405, 406, 413, 415, 431, 500);

    private final ObjectMapper mapper;
    private final long limit;

    RouteProblems(ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.mapper = mapper;
        this.limit = limit.asLongValue();
    }

    void limit(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, BEFORE_THE_LIMIT);
    }

    void failures(@Observes Router router) {
        UNMATCHED.forEach(status -> router.errorHandler(status, routing -> answer(routing, status)));
    }

    private void refuseTooLarge(RoutingContext routing) {
        var length = routing.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (length != null && length.length() < 19 && Long.parseLong(length) > limit) {
            routing.response().putHeader(HttpHeaderNames.CONNECTION, "close");
            answer(routing, 413);
        } else {
            routing.next();
        }
    }

    private void answer(RoutingContext routing, int status) {
        var response = routing.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.end();
            return;
        }
        TraceParent.current().ifPresent(trace -> response.putHeader("traceparent", trace));
        var known = StatusProblem.of(status);
        response.setStatusCode(status)
                .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(json(Problem.of(
                        status,
                        known.slug(),
                        known.title(),
                        known.detail(),
                        routing.request().path())));
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
