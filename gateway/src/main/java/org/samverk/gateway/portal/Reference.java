package org.samverk.gateway.portal;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.Representation;

/// Swagger UI on our document, signed in with authorization code and PKCE.
@Singleton
class Reference {

    private static final String JAVASCRIPT = "text/javascript";

    private final OwnRoutes own;
    private final Pages pages;

    Reference(OwnRoutes own, Pages pages) {
        this.own = own;
        this.pages = pages;
    }

    void route(@Observes Router router) {
        page(router, "", Assets.own("reference.html", "text/html;charset=utf-8"));
        // After the one with the slash: without it a path matches both.
        own.get(
                router,
                "/reference",
                List.of("text/html"),
                context -> context.response()
                        .setStatusCode(308)
                        .putHeader("Location", "/reference/")
                        .end());
        page(router, "oauth2-redirect.html", Assets.ofSwaggerUi("oauth2-redirect.html", "text/html;charset=utf-8"));
        file(router, "oauth2-redirect.js", JAVASCRIPT, Assets.ofSwaggerUi("oauth2-redirect.js", JAVASCRIPT));
        file(router, "swagger-ui-bundle.js", JAVASCRIPT, Assets.ofSwaggerUi("swagger-ui-bundle.js", JAVASCRIPT));
        file(router, "swagger-ui.css", "text/css", Assets.ofSwaggerUi("swagger-ui.css", "text/css"));
        file(router, "accessible.js", JAVASCRIPT, Assets.own("accessible.js", JAVASCRIPT));
        file(router, "start.js", JAVASCRIPT, Assets.own("reference.js", JAVASCRIPT));
    }

    private void page(Router router, String name, Representation page) {
        Handler<RoutingContext> handler = context -> pages.answerReference(context, page);
        own.get(router, "/reference/" + name, List.of("text/html"), handler);
    }

    private void file(Router router, String name, String mediaType, Representation file) {
        own.get(router, "/reference/" + name, List.of(mediaType), file::answer);
    }
}
