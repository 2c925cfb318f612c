package org.samverk.gateway;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerResponse;

/// The trace a request belongs to, as W3C Trace Context writes it.
final class Traceparent {

    static final String HEADER = "traceparent";

    private Traceparent() {}

    /// Decided when the headers leave: what a service answered stands, and never becomes two.
    static void addTo(HttpServerResponse response) {
        var span = Span.current().getSpanContext();
        if (!response.headers().contains(HEADER) && span.isValid()) {
            response.putHeader(
                    HEADER,
                    "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                            + span.getTraceFlags().asHex());
        }
    }
}
