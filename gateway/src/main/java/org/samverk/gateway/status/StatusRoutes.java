package org.samverk.gateway.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.document.ApiDocument;

@Singleton
class StatusRoutes {

    private final OwnRoutes own;
    private final ObjectMapper json;
    private final Suite suite;

    StatusRoutes(OwnRoutes own, ObjectMapper json, Suite suite) {
        this.own = own;
        this.json = json;
        this.suite = suite;
    }

    void route(@Observes Router router) {
        own.operation(router, ApiDocument.BASE_PATH + "/status", List.of("application/json"), this::answer);
    }

    private void answer(RoutingContext context) {
        suite.current()
                .map(this::write)
                .onFailure(context::fail)
                .onSuccess(body -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "no-store")
                        .end(body));
    }

    private String write(SuiteStatus status) {
        try {
            return json.writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
