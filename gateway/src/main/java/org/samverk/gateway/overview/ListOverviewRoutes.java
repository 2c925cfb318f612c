package org.samverk.gateway.overview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
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

/// The lists about one partner, or one area, side by side.
@Singleton
class ListOverviewRoutes {
    private static final Logger LOG = Logger.getLogger(ListOverviewRoutes.class);
    private static final Pattern AREA = Pattern.compile("(SE|DK|NO|FI|IS)-\\d{2,4}");

    private final OwnRoutes own;
    private final Services services;
    private final SignedIn signedIn;
    private final Problems problems;

    ListOverviewRoutes(OwnRoutes own, Services services, SignedIn signedIn, Problems problems) {
        this.own = own;
        this.services = services;
        this.signedIn = signedIn;
        this.problems = problems;
    }

    void route(@Observes Router router) {
        var overviews = ApiDocument.BASE_PATH + "/overview";
        own.get(router, overviews + "/partners/:id", List.of("application/json"), this::partner);
        own.get(router, overviews + "/areas/:code", List.of("application/json"), this::area);
    }

    private void partner(RoutingContext context) {
        var id = context.pathParam("id");
        if (!admits(context) || !found(context, OverviewRoutes.ID.matcher(id).matches(), "partner " + id)) {
            return;
        }
        var caller = context.request();
        var partner = services.ask("partners", "/partners/" + id, caller);
        var lists = Lists.ask(services, PartnerOverview.LISTS, id, caller);
        Future.all(partner, lists)
                .map(_ -> new PartnerOverview(id, partner.result(), lists.result()))
                .onFailure(context::fail)
                .onSuccess(overview -> {
                    if (overview.refusal().isEmpty() && overview.survivor().isPresent()) {
                        Combined.redirect(
                                context,
                                ApiDocument.BASE_PATH + "/overview/partners/"
                                        + overview.survivor().get());
                    } else {
                        answer(context, overview.refusal(), overview.unavailable(), overview.json());
                    }
                });
    }

    private void area(RoutingContext context) {
        var code = context.pathParam("code");
        if (!admits(context) || !found(context, AREA.matcher(code).matches(), "area " + code)) {
            return;
        }
        var caller = context.request();
        var register = services.ask("partners", "/areas?limit=1000&country=" + code.substring(0, 2), caller);
        var lists = Lists.ask(services, AreaOverview.LISTS, code, caller);
        Future.all(register, lists)
                .map(_ -> new AreaOverview(code, register.result(), lists.result()))
                .onFailure(context::fail)
                .onSuccess(overview -> {
                    if (found(context, !overview.unknown(), "area " + code)) {
                        answer(context, overview.refusal(), overview.unavailable(), overview.json());
                    }
                });
    }

    /// @return whether the request may go on; if not, it is answered
    private boolean admits(RoutingContext context) {
        return signedIn.admits(context) && own.withoutParameters(context);
    }

    private boolean found(RoutingContext context, boolean there, String what) {
        if (!there) {
            problems.answer(context, Refusal.NOT_FOUND, "There is no " + what + ".");
        }
        return there;
    }

    private static void answer(
            RoutingContext context, Optional<Answer> refusal, List<String> unavailable, ObjectNode json) {
        if (refusal.isPresent()) {
            Combined.refuse(context, refusal.get());
            return;
        }
        if (!unavailable.isEmpty()) {
            LOG.warnf("%s without all of %s", context.normalizedPath(), unavailable);
        }
        Combined.show(context, json);
    }
}
