package org.samverk.gateway.search;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.samverk.gateway.Languages;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.problem.Problem.WrongParameter;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;
import org.samverk.gateway.question.Combined;
import org.samverk.gateway.question.Services;
import org.samverk.gateway.relay.SignedIn;

/// Asks every list for the same words at the same time, in the caller's name: what it may see is each service's own
/// judgement. How well a title has the words is judged here, as no service knows the others' hits.
@Singleton
class SearchRoutes {
    private static final Logger LOG = Logger.getLogger(SearchRoutes.class);

    /// Of each list, newest first: as many as a page holds. Ranking titles takes all that match: where there are more,
    /// that is said, rather than page after page read while everybody waits.
    private static final int ASKED_OF_EACH = 100;

    private final OwnRoutes own;
    private final Services services;
    private final SignedIn signedIn;
    private final Problems problems;

    SearchRoutes(OwnRoutes own, Services services, SignedIn signedIn, Problems problems) {
        this.own = own;
        this.services = services;
        this.signedIn = signedIn;
        this.problems = problems;
    }

    void route(@Observes Router router) {
        own.get(router, ApiDocument.BASE_PATH + "/search", List.of("application/json"), this::search);
    }

    private void search(RoutingContext context) {
        if (!signedIn.admits(context) || !own.onlyParameters(context, Search.PARAMETERS)) {
            return;
        }
        var faults = new ArrayList<WrongParameter>();
        var languages = Languages.of(context.request().headers().getAll("Accept-Language"));
        var search = Search.read(context.queryParams(), languages, faults);
        if (!faults.isEmpty()) {
            problems.answer(context, Refusal.VALIDATION_FAILED, "The query cannot be searched for.", faults);
            return;
        }
        ask(search, context.request()).onFailure(context::fail).onSuccess(found -> show(context, found));
    }

    private Future<Found> ask(Search search, HttpServerRequest caller) {
        var query = "?limit=%d&q=%s".formatted(ASKED_OF_EACH, Found.encoded(search.words()));
        var answers = search.types().stream()
                .collect(Collectors.toMap(
                        type -> type,
                        type -> services.ask(type.service(), type.path() + query, caller),
                        (one, _) -> one,
                        () -> new EnumMap<>(Searched.class)));
        return Future.all(List.copyOf(answers.values()))
                .map(_ -> new Found(
                        search,
                        answers.entrySet().stream()
                                .collect(Collectors.toMap(
                                        type -> type.getKey(),
                                        type -> type.getValue().result(),
                                        (one, _) -> one,
                                        () -> new EnumMap<>(Searched.class)))));
    }

    private static void show(RoutingContext context, Found found) {
        found.refusal().ifPresentOrElse(refusal -> Combined.refuse(context, refusal), () -> {
            var away = found.unavailable().toList();
            if (!away.isEmpty()) {
                LOG.warnf("search without all of %s", away);
            }
            Combined.show(context, found.json());
        });
    }
}
