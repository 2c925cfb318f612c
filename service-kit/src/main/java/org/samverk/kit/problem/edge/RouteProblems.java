package org.samverk.kit.problem.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.samverk.kit.problem.Problem;
import org.samverk.kit.problem.mapping.StatusProblem;
import org.samverk.kit.tracing.TraceParent;

/// Gives a body to what is answered below REST, where no mapper is asked.
@ApplicationScoped
public class RouteProblems {
    private static final List<Integer> UNMATCHED = List.of(400, 404, 405, 406, 413, 415, 431, 500);

    private final ObjectMapper mapper;

    RouteProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void failures(@Observes Router router) {
        UNMATCHED.forEach(status -> router.errorHandler(status, routing -> answer(routing, status)));
    }

    /// Answers with the problem of this status, unless something was answered before.
    public void answer(RoutingContext routing, int status) {
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
                .putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
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
