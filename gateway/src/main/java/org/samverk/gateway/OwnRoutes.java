package org.samverk.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.samverk.gateway.problem.Problem.WrongParameter;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// Declares a path of the gateway itself, so that a wrong method or media type is answered alike everywhere.
@Singleton
public class OwnRoutes {

    private final Problems problems;

    OwnRoutes(Problems problems) {
        this.problems = problems;
    }

    /// An operation of the API: without query parameters, as a misspelt one must not look like one that was heard.
    public void operation(Router router, String path, List<String> mediaTypes, Handler<RoutingContext> handler) {
        get(router, path, mediaTypes, context -> {
            if (withoutParameters(context)) {
                handler.handle(context);
            }
        });
    }

    /// The first media type is the one given to callers who do not care.
    public void get(Router router, String path, List<String> mediaTypes, Handler<RoutingContext> handler) {
        reading(router, path)
                .handler(context -> MediaTypes.best(context.request().headers().getAll("Accept"), mediaTypes)
                        .ifPresentOrElse(
                                type -> {
                                    context.setAcceptableContentType(type);
                                    handler.handle(context);
                                },
                                () -> problems.answer(
                                        context,
                                        Refusal.NOT_ACCEPTABLE,
                                        "Offered here: " + String.join(", ", mediaTypes) + ".")));
        router.route(path).handler(context -> {
            context.response().putHeader("Allow", "GET, HEAD");
            problems.answer(context, Refusal.METHOD_NOT_ALLOWED, "Only GET and HEAD are answered here.");
        });
    }

    /// @return whether the request may go on; if not, it is answered
    public boolean withoutParameters(RoutingContext context) {
        return onlyParameters(context, List.of());
    }

    /// @return whether the request may go on; if not, it is answered
    public boolean onlyParameters(RoutingContext context, List<String> known) {
        var read =
                known.isEmpty() ? "No query parameter is read here." : "Read here: " + String.join(", ", known) + ".";
        var unknown = context.queryParams().names().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new WrongParameter(name, "unknown-parameter", read))
                .toList();
        if (!unknown.isEmpty()) {
            problems.answer(context, Refusal.UNKNOWN_PARAMETER, "The operation has no such query parameter.", unknown);
            return false;
        }
        var unclear = known.stream()
                .filter(name -> isUnclear(context.queryParam(name)))
                .map(name -> new WrongParameter(name, "wrong-value", "Give it once, with a value, or leave it out."))
                .toList();
        if (!unclear.isEmpty()) {
            problems.answer(context, Refusal.VALIDATION_FAILED, "The query cannot be read.", unclear);
        }
        return unclear.isEmpty();
    }

    /// As the services have it: of several values all but one would be lost unsaid.
    private static boolean isUnclear(List<String> values) {
        return values.size() > 1 || values.contains("");
    }

    private static Route reading(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }
}
