package org.samverk.gateway.portal;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.status.Suite;
import org.samverk.gateway.status.SuiteStatus;

/// Whether each part answers now, as people read it.
@Singleton
class StatusPage {

    private static final Set<Language> SPOKEN = EnumSet.of(Language.EN, Language.SV);

    private final OwnRoutes own;
    private final Pages pages;
    private final Suite suite;

    StatusPage(OwnRoutes own, Pages pages, Suite suite) {
        this.own = own;
        this.pages = pages;
        this.suite = suite;
    }

    void route(@Observes Router router) {
        own.get(
                router,
                "/status",
                List.of("text/html"),
                context -> suite.current()
                        .map(status -> page(context, status))
                        .onFailure(context::fail)
                        .onSuccess(page -> answer(context, page)));
    }

    private Page page(RoutingContext context, SuiteStatus status) {
        var language = Language.of(context, SPOKEN);
        return pages.render("status-" + language.tag(), language, SPOKEN, Map.of("suite", status));
    }

    private void answer(RoutingContext context, Page page) {
        context.response().putHeader("Cache-Control", "no-store");
        pages.answer(context, page);
    }
}
