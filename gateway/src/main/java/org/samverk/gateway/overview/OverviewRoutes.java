package org.samverk.gateway.overview;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.problem.Problem;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// One answer from several services, asked at the same time in the caller's name. What the caller may see is each
/// service's own judgement; a service that is away is named, not waited for.
@Singleton
class OverviewRoutes {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Future<Answer> NOBODY = Future.succeededFuture(new Answer(200, MissingNode.getInstance()));

    private final OwnRoutes own;
    private final Services services;
    private final Problems problems;

    OverviewRoutes(OwnRoutes own, Services services, Problems problems) {
        this.own = own;
        this.services = services;
        this.problems = problems;
    }

    void route(@Observes Router router) {
        own.get(
                router,
                ApiDocument.BASE_PATH + "/overview/agreements/:id",
                List.of("application/json"),
                this::agreement);
    }

    private void agreement(RoutingContext context) {
        var id = context.pathParam("id");
        if (!ID.matcher(id).matches()) {
            problems.answer(context, Refusal.NOT_FOUND, "There is no agreement " + id + ".");
            return;
        }
        if (context.request().getHeader("Authorization") == null) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            problems.answer(context, Refusal.UNAUTHORIZED, "Send a bearer token of the identity provider.");
            return;
        }
        ask(id, context)
                .onFailure(context::fail)
                .onSuccess(overview -> overview.refusal()
                        .ifPresentOrElse(refusal -> refuse(context, refusal), () -> show(context, overview)));
    }

    private Future<AgreementOverview> ask(String id, RoutingContext context) {
        var caller = context.request();
        var agreement = services.ask("agreements", "/agreements/" + id, caller);
        var parties = agreement.compose(answer -> answer.status() == 200
                ? services.ask("partners", "/partners?limit=100&id=" + AgreementOverview.partyIds(answer), caller)
                : NOBODY);
        var plans = services.ask("followup", "/followup-plans?limit=20&agreement=" + id, caller);
        var occasions = "/followup-occasions?limit=1&agreement=" + id;
        var reported = services.ask("followup", occasions + "&reported=true&sort=-dueDate", caller);
        var next = services.ask("followup", occasions + "&status=SCHEDULED&sort=dueDate", caller);
        var overdue = services.ask("followup", occasions + "&overdue=true&count=true", caller);
        return Future.all(List.of(agreement, parties, plans, reported, next, overdue))
                .map(_ -> new AgreementOverview(
                        id,
                        agreement.result(),
                        parties.result(),
                        plans.result(),
                        reported.result(),
                        next.result(),
                        overdue.result()));
    }

    private static void show(RoutingContext context, AgreementOverview overview) {
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("Vary", "Authorization, Accept, Accept-Language")
                .end(overview.json().toString());
    }

    /// As the service said it, about this address.
    private static void refuse(RoutingContext context, Answer refusal) {
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
