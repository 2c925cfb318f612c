package org.samverk.kit.tracing;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Answers with the trace the request belongs to, so that both sides can speak of the same one.
public class TraceParent {
    /// The W3C header value of the current span; empty outside a trace.
    public static Optional<String> current() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? Optional.of("00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex()))
                : Optional.empty();
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        current().ifPresent(value -> response.getHeaders().putSingle("traceparent", value));
    }
}
