package org.samverk.gateway.relay;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// Lets pass who shows a token; whether it is valid is the services' to say.
@Singleton
public class SignedIn {

    private final Problems problems;

    SignedIn(Problems problems) {
        this.problems = problems;
    }

    /// @return whether the request may go on; if not, it is answered
    public boolean admits(RoutingContext context) {
        var token = BearerToken.in(context.request());
        if (token == BearerToken.PRESENT) {
            return true;
        }
        context.response().putHeader("WWW-Authenticate", token.challenge());
        problems.answer(context, Refusal.UNAUTHORIZED, "Send an access token: `Authorization: Bearer <token>`.");
        return false;
    }
}
