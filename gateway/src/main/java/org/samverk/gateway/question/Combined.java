package org.samverk.gateway.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.samverk.gateway.problem.Problem;

/// Answers a caller with what several services said.
public final class Combined {
    private Combined() {}

    public static void show(RoutingContext context, ObjectNode json) {
        forThisCaller(context).putHeader("Content-Type", "application/json").end(json.toString());
    }

    /// For good, as far as is known: it may be undone.
    public static void redirect(RoutingContext context, String location) {
        forThisCaller(context)
                .setStatusCode(HttpResponseStatus.PERMANENT_REDIRECT.code())
                .putHeader("Location", location)
                .end();
    }

    private static HttpServerResponse forThisCaller(RoutingContext context) {
        return context.response()
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("Vary", "Authorization, Accept, Accept-Language");
    }

    /// As the service said it, about this address.
    public static void refuse(RoutingContext context, Answer refusal) {
        var body = refusal.body() instanceof ObjectNode problem
                ? problem.deepCopy().put("instance", context.normalizedPath())
                : refusal.body();
        if (refusal.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        context.response()
                .setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body.toString());
    }
}
