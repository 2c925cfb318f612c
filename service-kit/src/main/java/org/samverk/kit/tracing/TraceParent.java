package org.samverk.kit.tracing;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Answers with the trace the request belongs to, so that both sides can speak of the same one.
class TraceParent {
    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        var context = Span.current().getSpanContext();
        if (context.isValid()) {
            response.getHeaders()
                    .putSingle(
                            "traceparent",
                            "00-%s-%s-%s"
                                    .formatted(
                                            context.getTraceId(),
                                            context.getSpanId(),
                                            context.getTraceFlags().asHex()));
        }
    }
}
