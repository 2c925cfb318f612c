package org.samverk.gateway.portal;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.document.ApiDocument;

/// What this is and the way to a first successful call, how changes of the data are followed, and how the API changes.
@Singleton
class Portal {

    private static final Set<Language> SPOKEN = EnumSet.of(Language.EN, Language.SV);

    private final OwnRoutes own;
    private final Pages pages;
    private final Map<String, ?> data;
    private final Map<String, Page> rendered = new ConcurrentHashMap<>();

    Portal(OwnRoutes own, Pages pages, ApiDocument document, Changes changes) {
        this.own = own;
        this.pages = pages;
        this.data = Map.of(
                "version", document.info().path("version").asText(),
                "releases", changes.releases(),
                "leaving", changes.leaving());
        for (var language : SPOKEN) {
            List.of("portal", "events", "changes").forEach(name -> page(name, language));
        }
    }

    void route(@Observes Router router) {
        page(router, "/", "portal");
        page(router, "/events", "events");
        page(router, "/changes", "changes");
        asset(router, "/assets/samverk.css", "samverk.css", "text/css");
        asset(router, "/assets/samverk.svg", "samverk.svg", "image/svg+xml");
        // What cannot name its icon, a JSON answer for one, is asked for this.
        asset(router, "/favicon.ico", "samverk.svg", "image/svg+xml");
    }

    private void page(Router router, String path, String name) {
        own.get(router, path, List.of("text/html"), context -> answer(context, name));
    }

    private void answer(RoutingContext context, String name) {
        pages.answer(context, page(name, Language.of(context, SPOKEN)));
    }

    private void asset(Router router, String path, String name, String mediaType) {
        own.get(router, path, List.of(mediaType), Assets.own(name, mediaType)::answer);
    }

    private Page page(String name, Language language) {
        return rendered.computeIfAbsent(
                name + "-" + language.tag(), template -> pages.render(template, language, SPOKEN, data));
    }
}
