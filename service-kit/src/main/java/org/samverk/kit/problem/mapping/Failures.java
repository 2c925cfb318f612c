package org.samverk.kit.problem.mapping;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Problem;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.tracing.TraceId;

/// Finds the real reason under what transactions and proxies wrap around it, and answers it.
@ApplicationScoped
public class Failures {
    private static final String RETRY_AFTER = "Retry-After";
    private static final Set<String> GONE =
            Set.of("Connection has been closed", "Broken pipe", "Connection reset by peer");

    private final Instance<ConstraintNames> constraints;

    Failures(Instance<ConstraintNames> constraints) {
        this.constraints = constraints;
    }

    Response answer(Throwable failure, String path) {
        var causes = Stream.iterate(failure, c -> c != null, Throwable::getCause)
                .limit(20)
                .toList();
        for (var cause : causes) {
            switch (cause) {
                case Refusal refusal -> {
                    return refused(refusal, path);
                }
                case JsonMappingException shape -> {
                    return response(UnreadableBody.of(shape, path));
                }
                case OptimisticLockException _, StaleStateException _ -> {
                    return response(Problem.of(
                            412,
                            "precondition-failed",
                            "Somebody has changed it since",
                            "Read the resource again, look at what changed, and send your change anew.",
                            path));
                }
                case org.hibernate.exception.ConstraintViolationException broken -> {
                    return constraint(broken.getConstraintName(), path);
                }
                default -> {}
            }
        }
        if (causes.stream().anyMatch(Failures::away)) {
            Log.warnf("a part we need is away: %s", causes.getLast().toString());
            return later("A part of the suite that is needed for this is away.", "2", path);
        }
        if (causes.stream().anyMatch(Failures::held)) {
            Log.warnf(
                    "waited in vain for others at %s: %s",
                    path, causes.getLast().toString());
            return later("Others are at work on the same, and have been for long.", "10", path);
        }
        if (causes.stream().anyMatch(Failures::brokenOff)) {
            Log.infof(
                    "broken off by its caller at %s: %s", path, causes.getLast().toString());
            var known = StatusProblem.of(400);
            return response(Problem.of(400, known.slug(), known.title(), "It ended before it was whole.", path));
        }
        var trace = TraceId.current();
        Log.errorf(failure, "unexpected failure at %s, trace %s", path, trace);
        return response(new Problem(
                "/problems/internal-error",
                "Something went wrong here",
                500,
                "It is a defect on our side. Name the trace id when you report it.",
                path,
                null,
                null,
                trace));
    }

    private Response later(String why, String seconds, String path) {
        return Response.fromResponse(response(Problem.of(
                        503,
                        "service-unavailable",
                        "Not available just now",
                        why + " Nothing was changed; try again shortly.",
                        path)))
                .header(RETRY_AFTER, seconds)
                .build();
    }

    private Response refused(Refusal refusal, String path) {
        var problem = new Problem(
                "/problems/" + refusal.slug(),
                refusal.title(),
                refusal.status(),
                refusal.detail(),
                path,
                refusal.errors().isEmpty() ? null : refusal.errors(),
                refusal.allowed().isEmpty() && refusal.status() != 409 ? null : refusal.allowed(),
                null);
        var response = Response.fromResponse(response(problem));
        refusal.headers().forEach(response::header);
        return response.build();
    }

    private Response constraint(@org.jspecify.annotations.Nullable String name, String path) {
        var known = name == null
                ? Optional.<Refusal>empty()
                : constraints.stream()
                        .map(c -> c.refusal(name))
                        .flatMap(Optional::stream)
                        .findFirst();
        return known.map(refusal -> refused(refusal, path))
                .orElseGet(() -> response(Problem.of(
                        409,
                        "conflict",
                        "It collides with something that is there",
                        "Another change got in between. Read again and retry.",
                        path)));
    }

    Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /// Database or identity provider: not reachable, shutting down, or out of connections.
    private static boolean away(Throwable cause) {
        if (cause instanceof SQLException sql) {
            var state = sql.getSQLState();
            return state == null
                    ? String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                    : state.startsWith("08") || state.startsWith("57P");
        }
        return cause instanceof java.net.ConnectException
                || cause instanceof io.quarkus.oidc.OIDCException
                || cause instanceof io.quarkus.oidc.client.OidcClientException
                || cause instanceof org.hibernate.exception.JDBCConnectionException;
    }

    /// Reading a body, or writing an answer, fails like this when the caller has gone. What is asked of others fails
    /// otherwise.
    private static boolean brokenOff(Throwable cause) {
        return cause instanceof IOException io
                && (io instanceof ClosedChannelException
                        || GONE.contains(io.getMessage())
                        || io.getCause() instanceof HttpClosedException
                        || io.getCause() instanceof StreamResetException
                        || io.getCause() instanceof SocketException);
    }

    /// A lock that was not to be had in time, or two that wait for each other.
    private static boolean held(Throwable cause) {
        return cause instanceof SQLException sql
                && ("55P03".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState()));
    }
}
