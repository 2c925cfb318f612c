package org.samverk.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.samverk.gateway.MediaTypes;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.Representation;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.problem.Problem;
import org.samverk.gateway.problem.ProblemKind;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// The `type` of every problem is an address that says what happened and what to do next.
@Singleton
class ProblemPages {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final String NOT_FOUND = "not-found";
    /// Before the front door says so.
    private static final int WHERE_NOTHING_ELSE_IS = 899;

    /// Those of the catalogue.
    private static final Set<Language> SPOKEN = EnumSet.allOf(Language.class);

    private final OwnRoutes own;
    private final Pages pages;
    private final Problems problems;
    private final ObjectMapper json;
    private final Map<String, Page> rendered = new ConcurrentHashMap<>();
    private final Map<String, Representation> written = new ConcurrentHashMap<>();

    ProblemPages(OwnRoutes own, Pages pages, Problems problems, ObjectMapper json) {
        this.own = own;
        this.pages = pages;
        this.problems = problems;
        this.json = json;
    }

    void route(@Observes Router router) {
        own.get(router, "/problems", List.of(JSON, HTML), this::catalogue);
        own.get(router, "/problems/:slug", List.of(JSON, HTML), this::one);
        router.route()
                .order(WHERE_NOTHING_ELSE_IS)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> {
                    if (context.normalizedPath().startsWith(ApiDocument.BASE_PATH) || !isBrowser(context)) {
                        context.next();
                    } else {
                        notFound(context);
                    }
                });
    }

    /// Who would rather have a page than a problem, and says so.
    private static boolean isBrowser(RoutingContext context) {
        return MediaTypes.best(context.request().headers().getAll("Accept"), List.of(Problem.MEDIA_TYPE, HTML))
                .filter(HTML::equals)
                .isPresent();
    }

    private void notFound(RoutingContext context) {
        var kind = problems.kind(NOT_FOUND).orElseThrow();
        pages.answerNotFound(context, page(kind, Language.of(context, SPOKEN)));
    }

    private void catalogue(RoutingContext context) {
        if (wantsHtml(context)) {
            var language = Language.of(context, SPOKEN);
            pages.answer(context, page("problems", language, "", Map.of("problems", problems.kinds())));
        } else {
            answerJson(context, "", problems.kinds());
        }
    }

    private void one(RoutingContext context) {
        var slug = context.pathParam("slug");
        problems.kind(slug).ifPresentOrElse(kind -> one(context, kind), () -> {
            if (isBrowser(context)) {
                notFound(context);
            } else {
                problems.answer(context, Refusal.NOT_FOUND, "No problem of the name " + slug + " is answered here.");
            }
        });
    }

    private void one(RoutingContext context, ProblemKind kind) {
        if (wantsHtml(context)) {
            pages.answer(context, page(kind, Language.of(context, SPOKEN)));
        } else {
            answerJson(context, kind.slug(), kind);
        }
    }

    private Page page(ProblemKind kind, Language language) {
        return page("problem", language, kind.slug(), Map.of("problem", kind));
    }

    private static boolean wantsHtml(RoutingContext context) {
        return HTML.equals(context.getAcceptableContentType());
    }

    private Page page(String template, Language language, String slug, Map<String, ?> data) {
        return rendered.computeIfAbsent(
                template + "/" + slug + "/" + language.tag(), _ -> pages.render(template, language, SPOKEN, data));
    }

    private void answerJson(RoutingContext context, String slug, Object value) {
        context.response().putHeader("Vary", "Accept");
        written.computeIfAbsent(slug, _ -> Representation.of(JSON, write(value)))
                .answer(context);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
