package org.samverk.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Handler;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// Counts every request to the API and says on its answer what is left (draft-ietf-httpapi-ratelimit-headers).
///
/// Every new token is a new caller, invented ones too; so an address has an allowance of its own for all it sends,
/// some callers wide. The caller's comes first: who goes on at full speed over its own limit uses up nothing of its
/// neighbours behind the same address.
@Singleton
public class RateLimits implements Handler<RoutingContext> {

    private final boolean enabled;
    private final Quota callers;
    private final Quota addresses;
    private final String policies;
    private final Problems problems;

    RateLimits(GatewayConfig config, TimeMeter time, Problems problems) {
        var limit = config.rateLimit();
        this.enabled = limit.enabled();
        this.callers = new Quota("caller", limit.requests(), limit.window(), time);
        var together = Math.multiplyExact(limit.requests(), limit.callersPerAddress());
        this.addresses = new Quota("address", together, limit.window(), time);
        this.policies = callers.policy() + ", " + addresses.policy();
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext context) {
        if (!enabled || !isOfTheApi(context)) {
            context.next();
            return;
        }
        context.response().putHeader("RateLimit-Policy", policies);
        var caller = Caller.of(context.request());
        var taken = callers.takeOne(caller.key());
        if (!taken.isConsumed()) {
            refuse(context, callers, taken, "You have sent more requests than one caller may.");
            return;
        }
        var takenTogether = addresses.takeOne(caller.address());
        if (!takenTogether.isConsumed()) {
            refuse(context, addresses, takenTogether, "Your address has sent more requests than one address may.");
            return;
        }
        context.response().putHeader("RateLimit", callers.left(taken));
        context.next();
    }

    /// The headers of an answer to what could not be read as a request: it counts as one of its address, without token.
    public Map<String, String> ofUnread(SocketAddress remote) {
        if (!enabled) {
            return Map.of();
        }
        var taken = callers.takeOne(Caller.network(remote));
        return Map.of("RateLimit-Policy", policies, "RateLimit", callers.left(taken));
    }

    /// The path as it was sent: also one that will be refused for its form gets these headers.
    private static boolean isOfTheApi(RoutingContext context) {
        var path = Optional.ofNullable(context.request().path()).orElse("");
        return path.equals(ApiDocument.BASE_PATH) || path.startsWith(ApiDocument.BASE_PATH + "/");
    }

    private void refuse(RoutingContext context, Quota quota, ConsumptionProbe refused, String detail) {
        var seconds = Quota.secondsToNext(refused);
        context.response().putHeader("RateLimit", quota.left(refused)).putHeader("Retry-After", Long.toString(seconds));
        problems.answer(context, Refusal.TOO_MANY_REQUESTS, detail + " Send the next in " + seconds + " seconds.");
    }
}
