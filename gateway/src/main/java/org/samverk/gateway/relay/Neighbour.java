package org.samverk.gateway.relay;

import io.smallrye.faulttolerance.api.Guard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.net.ConnectException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.samverk.gateway.Connections;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.problem.Problem;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// One service behind the gateway. Bodies stream both ways; when the service does not answer, this does.
final class Neighbour implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Neighbour.class);
    private static final String BODY = "counted-body";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String ASKED_AGAIN = "asked-again-by";

    /// After 413 the caller may finish sending, so that it can read the answer; then the connection goes.
    private static final long LINGER_MILLIS = 5_000;

    private static final int LAST_REQUESTS = 10;
    private static final TypeLiteral<CompletionStage<ProxyResponse>> ANSWER = new TypeLiteral<>() {};

    private final String name;
    private final Vertx vertx;
    private final Connections connections;
    private final GatewayConfig config;
    private final BodyLimit limit;
    private final Problems problems;
    private final HttpProxy proxy;
    private final Guard guard;

    Neighbour(String name, URI origin, Connections connections, Vertx vertx, Needs needs) {
        this.name = name;
        this.vertx = vertx;
        this.connections = connections;
        this.config = needs.config();
        this.limit = needs.limit();
        this.problems = needs.problems();
        var destination = new RequestOptions()
                .setHost(origin.getHost())
                .setPort(origin.getPort() < 0 ? portOf(origin.getScheme()) : origin.getPort())
                .setSsl("https".equals(origin.getScheme()))
                .setConnectTimeout(2_000)
                .setIdleTimeout(config.silence().toMillis());
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), connections.kept())
                .origin(context -> Optional.ofNullable(context.get(ASKED_AGAIN, HttpClient.class))
                        .orElse(connections.kept())
                        .request(destination)
                        // Heard already through the future of the answer.
                        .onSuccess(request -> request.exceptionHandler(_ -> {})))
                .addInterceptor(this);
        this.guard = Guard.create()
                .withDescription(name)
                .withThreadOffload(false)
                .withCircuitBreaker()
                .requestVolumeThreshold(LAST_REQUESTS)
                // What a caller can bring about itself, as by sending slowly, must not shut the others out.
                .failOn(ConnectException.class)
                .delay(config.respite().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    record Needs(GatewayConfig config, BodyLimit limit, Problems problems) {}

    void take(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var incoming = request.proxiedRequest();
        TravelHeaders.dropOfOneHop(request.headers());
        TravelHeaders.leaveTraceToTracer(request.headers());
        TravelHeaders.forwardFor(incoming, config.publicUrl(), request.headers());
        // The absolute form of a request target names a host: only path and query travel on.
        request.setURI(incoming.query() == null ? incoming.path() : incoming.path() + "?" + incoming.query());
        var body = new CountedBody(request.getBody().stream(), limit.of(incoming));
        context.set(BODY, body);
        request.setBody(Body.body(body, request.getBody().length()));
        return guarded(context).recover(failure -> Future.succeededFuture(answerFor(context, failure)));
    }

    /// A service that does not answer is not asked for a while: callers learn at once that it is away, and it is not
    /// buried when it comes back.
    private Future<ProxyResponse> guarded(ProxyContext context) {
        var answer = guard.get(() -> asked(context).toCompletionStage(), ANSWER);
        return Future.fromCompletionStage(answer, vertx.getOrCreateContext());
    }

    /// Whether a write that got no answer was done nobody knows: its caller repeats it, under its key.
    private Future<ProxyResponse> asked(ProxyContext context) {
        return context.sendRequest().recover(failure -> {
            if (!Connections.lost(failure) || !isBareReading(context)) {
                return Future.failedFuture(failure);
            }
            context.set(ASKED_AGAIN, connections.single());
            context.request().setBody(Body.body(Buffer.buffer()));
            return context.sendRequest();
        });
    }

    private static boolean isBareReading(ProxyContext context) {
        var incoming = context.request().proxiedRequest();
        return READING.contains(incoming.method())
                && incoming.isEnded()
                && context.get(BODY, CountedBody.class).isEmpty();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        TravelHeaders.dropOfOneHop(response.headers());
        if (response.getStatusCode() == 304) {
            // Without a length it would be announced as chunked, and clients would wait for chunks.
            response.setBody(Body.body(Buffer.buffer()));
        }
        return context.sendResponse();
    }

    private ProxyResponse answerFor(ProxyContext context, Throwable failure) {
        var incoming = context.request().proxiedRequest();
        var answer = context.request().release().response();
        var tooLarge = Optional.ofNullable(context.get(BODY, CountedBody.class))
                .filter(CountedBody::isExceeded)
                .isPresent();
        if (tooLarge) {
            var connection = incoming.connection();
            vertx.setTimer(LINGER_MILLIS, _ -> {
                if (!incoming.isEnded()) {
                    connection.close();
                }
            });
            return write(answer, problems.of(Refusal.PAYLOAD_TOO_LARGE, limit.refusal(incoming), incoming.path()));
        }
        if (failure instanceof StreamResetException) {
            LOG.infof("%s %s was broken off by its caller", incoming.method(), incoming.path());
        } else {
            LOG.warnf("%s does not answer %s %s: %s", name, incoming.method(), incoming.path(), failure);
        }
        answer.putHeader(
                "Retry-After", Long.toString(Math.max(1, config.respite().toSeconds())));
        var detail = "The " + name + " service does not answer at the moment. Nothing is known to be stored; "
                + "repeat the request with the same Idempotency-Key.";
        return write(answer, problems.of(Refusal.SERVICE_UNAVAILABLE, detail, incoming.path()));
    }

    private ProxyResponse write(ProxyResponse answer, Problem problem) {
        Buffer body = problems.body(problem);
        return answer.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(body));
    }

    private static int portOf(String scheme) {
        return "https".equals(scheme) ? 443 : 80;
    }
}
