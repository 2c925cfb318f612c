package org.samverk.kit.tracing;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/// The current W3C trace id.
public final class TraceId {
    private TraceId() {}

    public static @Nullable String current() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
