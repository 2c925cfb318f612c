package org.samverk.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Operations of the gateway itself that are on their way out say so as those of services do.
@Singleton
class OwnDeprecations {

    /// Before whatever answers there, so that refusals say it too.
    private static final int EARLY = -500;

    private final ApiDocument document;

    OwnDeprecations(ApiDocument document) {
        this.document = document;
    }

    void route(@Observes Router router) {
        document.tree()
                .path("paths")
                .propertyStream()
                .filter(path ->
                        path.getValue().path("x-samverk-service").asText().equals("gateway"))
                .forEach(path -> route(router, path.getKey(), path.getValue().path("get")));
    }

    private static void route(Router router, String path, JsonNode operation) {
        var headers = DeprecationHeaders.of(operation);
        if (!headers.isEmpty()) {
            router.route(path.replaceAll("\\{(\\w+)}", ":$1"))
                    .order(EARLY)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(context -> {
                        headers.forEach(context.response()::putHeader);
                        context.next();
                    });
        }
    }
}
