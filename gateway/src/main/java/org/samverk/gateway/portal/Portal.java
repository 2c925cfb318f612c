package org.samverk.gateway.portal;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.Representation;
import org.samverk.gateway.document.ApiDocument;

/// The front page: what this is, and the way to a first successful call.
@Singleton
class Portal {

    private final OwnRoutes own;
    private final Pages pages;
    private final Map<Language, Representation> front = new EnumMap<>(Language.class);

    Portal(OwnRoutes own, Pages pages, ApiDocument document) {
        this.own = own;
        this.pages = pages;
        for (var language : Language.values()) {
            var data = Map.of(
                    "info",
                    document.info(),
                    "version",
                    document.info().path("version").asText());
            front.put(language, pages.render("portal-" + language.tag(), language, data));
        }
    }

    void route(@Observes Router router) {
        own.get(router, "/", List.of("text/html"), context -> pages.answer(context, front(Language.of(context))));
        asset(router, "/assets/samverk.css", "samverk.css", "text/css");
        asset(router, "/assets/samverk.svg", "samverk.svg", "image/svg+xml");
        // What cannot name its icon, a JSON answer for one, is asked for this.
        asset(router, "/favicon.ico", "samverk.svg", "image/svg+xml");
    }

    private void asset(Router router, String path, String name, String mediaType) {
        own.get(router, path, List.of(mediaType), Assets.own(name, mediaType)::answer);
    }

    private Representation front(Language language) {
        return front.computeIfAbsent(language, missing -> {
            throw new IllegalStateException("No front page in " + missing);
        });
    }
}
