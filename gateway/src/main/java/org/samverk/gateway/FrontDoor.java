package org.samverk.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.samverk.gateway.cors.Cors;
import org.samverk.gateway.limit.RateLimits;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// What every request passes first, and what answers when nobody else did.
@Singleton
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final int FIRST = -1000;
    private static final int AFTER_OUR_ROUTES = 900;

    /// Encoded separators and NUL: two parties could read such a path differently.
    private static final Pattern DISPUTABLE = Pattern.compile("%(?:2f|5c|00)|\\\\", Pattern.CASE_INSENSITIVE);

    private final Problems problems;
    private final GatewayConfig config;
    private final Cors cors;
    private final RateLimits rateLimits;
    private final LastCall lastCall;

    FrontDoor(Problems problems, GatewayConfig config, Cors cors, RateLimits rateLimits, LastCall lastCall) {
        this.problems = problems;
        this.config = config;
        this.cors = cors;
        this.rateLimits = rateLimits;
        this.lastCall = lastCall;
    }

    /// CORS comes before the limits, so that a page may read a 429, and its preflights cost nothing: they carry
    /// no token, so a whole office would share the allowance of its address. The limits come before every other
    /// refusal: each answer says what is left, and who only makes mistakes is slowed down too.
    void open(@Observes Router router) {
        router.route()
                .order(FIRST)
                .handler(FrontDoor::mark)
                .handler(cors)
                .handler(lastCall)
                .handler(rateLimits)
                .handler(this::admit)
                .failureHandler(this::answerFailure);
        router.route().order(AFTER_OUR_ROUTES).handler(this::nothingHere);
    }

    private static void mark(RoutingContext context) {
        context.addHeadersEndHandler(_ -> Traceparent.addTo(context.response()));
        context.response().putHeader("X-Content-Type-Options", "nosniff");
        context.next();
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        if (!isPlain(request.path(), context)) {
            problems.answer(
                    context,
                    Refusal.BAD_PATH,
                    "Send the path in its normal form: no `.` or `..` segments, no "
                            + "empty segments, no encoded separators, no encoded letters or digits.");
        } else if (request.headers().getAll("Host").size() > 1) {
            problems.answer(context, Refusal.INVALID_REQUEST, "Send one Host line.");
        } else if (!PercentEncoding.isUtf8(request.query())) {
            problems.answer(context, Refusal.INVALID_REQUEST, "Send the query percent-encoded, as UTF-8.");
        } else if (headerBytes(request) > config.limits().headers()) {
            problems.answer(
                    context,
                    Refusal.HEADERS_TOO_LARGE,
                    "The headers are larger than " + config.limits().headers() + " bytes.");
        } else {
            context.next();
        }
    }

    /// Routes match the normalised path but the raw one travels on: they must be the same.
    private static boolean isPlain(@Nullable String raw, RoutingContext context) {
        if (raw == null || DISPUTABLE.matcher(raw).find()) {
            return false;
        }
        try {
            return raw.equals(context.normalizedPath());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static int headerBytes(HttpServerRequest request) {
        var bytes = 0;
        for (var header : request.headers()) {
            bytes += header.getKey().length() + header.getValue().length() + 4;
        }
        return bytes;
    }

    private void nothingHere(RoutingContext context) {
        problems.answer(context, Refusal.NOT_FOUND, "There is nothing at " + context.normalizedPath() + ".");
    }

    private void answerFailure(RoutingContext context) {
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        switch (context.statusCode()) {
            case 400 -> problems.answer(context, Refusal.INVALID_REQUEST, "The request could not be read.");
            case 404 -> nothingHere(context);
            case 405 -> problems.answer(context, Refusal.METHOD_NOT_ALLOWED, "Another method is needed here.");
            case 406 ->
                problems.answer(context, Refusal.NOT_ACCEPTABLE, "None of the accepted media types is offered.");
            case 413 -> problems.answer(context, Refusal.PAYLOAD_TOO_LARGE, "The body is too large.");
            case 415 -> problems.answer(context, Refusal.UNSUPPORTED_MEDIA_TYPE, "This media type is not read here.");
            default -> {
                LOG.errorf(context.failure(), "%s %s failed", context.request().method(), context.normalizedPath());
                problems.answer(
                        context,
                        Refusal.INTERNAL_ERROR,
                        "Something went wrong on our side. The traceparent "
                                + "header names the trace to quote when you report it.");
            }
        }
    }
}
