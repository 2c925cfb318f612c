package org.samverk.gateway.overview;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;
import org.samverk.gateway.question.Answer;
import org.samverk.gateway.question.Combined;
import org.samverk.gateway.question.Services;
import org.samverk.gateway.relay.SignedIn;

/// One answer from several services, asked at the same time in the caller's name. What the caller may see is each
/// service's own judgement; a service that is away is named, not waited for.
@Singleton
class OverviewRoutes {
    private static final Logger LOG = Logger.getLogger(OverviewRoutes.class);
    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final OwnRoutes own;
    private final Services services;
    private final SignedIn signedIn;
    private final Problems problems;

    OverviewRoutes(OwnRoutes own, Services services, SignedIn signedIn, Problems problems) {
        this.own = own;
        this.services = services;
        this.signedIn = signedIn;
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
        if (!signedIn.admits(context) || !own.withoutParameters(context)) {
            return;
        }
        var id = context.pathParam("id");
        if (!ID.matcher(id).matches()) {
            problems.answer(context, Refusal.NOT_FOUND, "There is no agreement " + id + ".");
            return;
        }
        ask(id, context.request())
                .onFailure(context::fail)
                .onSuccess(overview -> overview.refusal()
                        .ifPresentOrElse(refusal -> Combined.refuse(context, refusal), () -> show(context, overview)));
    }

    private Future<AgreementOverview> ask(String id, HttpServerRequest caller) {
        var agreement = services.ask("agreements", "/agreements/" + id, caller);
        var parties = agreement.compose(answer -> parties(answer, caller));
        var followup = followup(id, caller);
        return Future.all(agreement, parties, followup)
                .map(_ -> new AgreementOverview(id, agreement.result(), parties.result(), followup.result()));
    }

    private Future<Answer> parties(Answer agreement, HttpServerRequest caller) {
        var ids = AgreementOverview.partyIds(agreement);
        return ids.isEmpty()
                ? Future.succeededFuture(Answer.NOTHING_ASKED)
                : services.ask("partners", "/partners?limit=100&id=" + ids, caller);
    }

    private Future<Followup> followup(String id, HttpServerRequest caller) {
        var occasions = "/followup-occasions?agreement=" + id;
        var plans = services.ask("followup", "/followup-plans?limit=20&agreement=" + id, caller);
        var reported = services.ask("followup", occasions + "&limit=20&reported=true&sort=-dueDate", caller);
        var writing = services.ask("followup", occasions + "&limit=20&status=IN_PROGRESS&sort=-dueDate", caller);
        var scheduled =
                services.ask("followup", occasions + "&limit=1&status=SCHEDULED&overdue=false&sort=dueDate", caller);
        var overdue = services.ask("followup", occasions + "&limit=1&overdue=true&count=true", caller);
        return Future.all(plans, reported, writing, scheduled, overdue)
                .map(_ -> new Followup(
                        plans.result(), reported.result(), writing.result(), scheduled.result(), overdue.result()));
    }

    private void show(RoutingContext context, AgreementOverview overview) {
        if (!overview.unavailable().isEmpty()) {
            LOG.warnf("overview of agreement %s without all of %s", overview.id(), overview.unavailable());
        }
        Combined.show(context, overview.json());
    }
}
