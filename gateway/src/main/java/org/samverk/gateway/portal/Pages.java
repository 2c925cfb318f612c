package org.samverk.gateway.portal;

import io.quarkus.qute.Engine;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.Representation;

/// Renders a page in one language, and says to the browser how little it may do with it.
@Singleton
class Pages {

    private static final String HTML = "text/html;charset=utf-8";

    private final Engine engine;
    private final GatewayConfig config;
    private final String policy;

    Pages(Engine engine, GatewayConfig config) {
        this.engine = engine;
        this.config = config;
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self' " + originOf(config.identityUrl()) + "; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'";
    }

    /// @param others in which the same page can be read
    Page render(String template, Language language, Set<Language> others, Map<String, ?> data) {
        var page = engine.getTemplate(template);
        if (page == null) {
            throw new IllegalStateException("No template " + template);
        }
        var instance = page.data("lang", language.tag())
                .data(
                        "languages",
                        others.stream()
                                .filter(other -> other != language)
                                .sorted()
                                .toList())
                .data("config", config);
        data.forEach(instance::data);
        return new Page(Representation.of(HTML, instance.render()), language);
    }

    void answer(RoutingContext context, Page page) {
        open(context, policy, page.language());
        context.response().putHeader("Vary", "Accept, Accept-Language");
        page.shown().answer(context);
    }

    /// Nobody keeps a copy: it may be there tomorrow.
    void answerNotFound(RoutingContext context, Page page) {
        open(context, policy, page.language());
        context.response()
                .setStatusCode(404)
                .putHeader("Vary", "Accept, Accept-Language")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", page.shown().mediaType())
                .end(page.shown().bytes());
    }

    /// Swagger UI writes style attributes; scripts stay limited to our own files there too.
    void answerReference(RoutingContext context, Representation page) {
        open(context, policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"), Language.EN);
        page.answer(context);
    }

    private static void open(RoutingContext context, String policy, Language language) {
        context.response()
                .putHeader("Content-Language", language.tag())
                .putHeader("Content-Security-Policy", policy)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static String originOf(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
