package org.samverk.gateway.relay;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which headers cross the gateway: nothing of the single hop, and nothing a caller could forge about itself.
final class TravelHeaders {

    /// `Expect` is answered here; `Transfer-Encoding` and `Content-Length` are set anew by the proxy.
    private static final Set<String> OF_ONE_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect");

    private static final List<String> OF_THE_TRACE = List.of("traceparent", "tracestate", "baggage");

    /// Where a proxy that signs callers in, or ends their TLS, writes who they are (`Client-Cert`: RFC 9440). Nobody
    /// before this gateway does, so whatever stands there was written by the caller. No service reads them; what an
    /// installation sets up beside a service might.
    private static final Pattern ABOUT_THE_CALLER =
            Pattern.compile("forwarded|x-forwarded.*|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip"
                    + "|(x-)?remote-user|x-remote-(group|email|name)s?|x-auth-request-.*|x-authenticated-.*"
                    + "|x-webauth-.*|(x-)?client-cert.*|(x-)?ssl-client.*");

    private static final Set<String> NEVER_DROPPED = Set.of("authorization", "content-type", "content-length", "host");

    private TravelHeaders() {}

    static void dropOfOneHop(MultiMap headers) {
        for (var line : headers.getAll("Connection")) {
            for (var named : line.split(",", -1)) {
                var name = named.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !NEVER_DROPPED.contains(name)) {
                    headers.remove(name);
                }
            }
        }
        OF_ONE_HOP.forEach(headers::remove);
    }

    /// The client's tracer writes the trace of this request anew; with the caller's beside it there would be two.
    static void leaveTraceToTracer(MultiMap headers) {
        if (Span.current().getSpanContext().isValid()) {
            OF_THE_TRACE.forEach(headers::remove);
        }
    }

    static void forwardFor(HttpServerRequest request, URI publicUrl, MultiMap headers) {
        for (var name : List.copyOf(headers.names())) {
            if (ABOUT_THE_CALLER.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
    }
}
