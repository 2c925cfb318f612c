package org.samverk.gateway;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;

/// What stands behind the question mark of an address is not told in traces: it may be somebody's name.
@Singleton
class SilentQueries implements SpanProcessor {
    private static final String LEFT_OUT = "REDACTED";
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("url.full");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, LEFT_OUT);
        }
        var address = span.getAttribute(ADDRESS);
        if (address != null && address.indexOf('?') >= 0) {
            span.setAttribute(ADDRESS, address.substring(0, address.indexOf('?') + 1) + LEFT_OUT);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
