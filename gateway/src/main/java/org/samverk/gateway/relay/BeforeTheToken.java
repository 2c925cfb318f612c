package org.samverk.gateway.relay;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.samverk.gateway.MediaTypes;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// Refuses what is wrong whoever asks, by what the document says of the path: 405, 406, 413, 415, then 401.
class BeforeTheToken {

    private final BodyLimit limit;
    private final Problems problems;
    private final SignedIn signedIn;

    BeforeTheToken(BodyLimit limit, Problems problems) {
        this.limit = limit;
        this.problems = problems;
        this.signedIn = new SignedIn(problems);
    }

    /// @return whether the request may go on; if not, it is answered
    boolean admits(RoutingContext context, RoutingTable.Line line) {
        var request = context.request();
        var operation = line.operation(request.method().name());
        if (operation.isEmpty()) {
            anotherMethod(context, line.allowed());
            return false;
        }
        var answers = operation.get().answers();
        var reads = operation.get().reads();
        if (!answers.isEmpty() && !MediaTypes.accepted(request.headers().getAll("Accept"), answers)) {
            return refused(context, Refusal.NOT_ACCEPTABLE, "Offered here: " + named(answers));
        }
        if (BodyLimit.announcesMoreThan(limit.of(request), request)) {
            return refused(context, Refusal.PAYLOAD_TOO_LARGE, limit.refusal(request));
        }
        if (!reads.isEmpty()
                && hasBody(request)
                && (request.headers().contains("Content-Encoding")
                        || !MediaTypes.read(request.headers().getAll("Content-Type"), reads))) {
            return refused(context, Refusal.UNSUPPORTED_MEDIA_TYPE, "Read here, without any encoding: " + named(reads));
        }
        return signedIn.admits(context);
    }

    private void anotherMethod(RoutingContext context, String allowed) {
        context.response().putHeader("Allow", allowed);
        if (context.request().method().name().equals("OPTIONS")) {
            context.response().setStatusCode(204).end();
        } else {
            problems.answer(context, Refusal.METHOD_NOT_ALLOWED, "Answered here: " + allowed + ".");
        }
    }

    private boolean refused(RoutingContext context, Refusal refusal, String detail) {
        problems.answer(context, refusal, detail);
        return false;
    }

    private static String named(List<String> mediaTypes) {
        return String.join(", ", mediaTypes) + ".";
    }

    private static boolean hasBody(HttpServerRequest request) {
        return BodyLimit.announcesMoreThan(0, request) || request.headers().contains("Transfer-Encoding");
    }
}
