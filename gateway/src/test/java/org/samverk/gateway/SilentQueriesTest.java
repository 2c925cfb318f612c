package org.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SilentQueriesTest {
    @Test
    void what_is_asked_for_is_not_told() {
        assertEquals("REDACTED", told("url.query", "q=Anna"));
        assertEquals("http://a/b?REDACTED", told("url.full", "http://a/b?q=Anna"));
        assertEquals("http://a/b", told("url.full", "http://a/b"));
        assertEquals("/b", told("url.path", "/b"));
        assertNull(told("url.path", "/b", "url.query"));
    }

    private static @Nullable String told(String attribute, String value) {
        return told(attribute, value, attribute);
    }

    private static @Nullable String told(String attribute, String value, String asked) {
        try (var traces = SdkTracerProvider.builder()
                .addSpanProcessor(new SilentQueries())
                .build()) {
            var span = traces.get("test")
                    .spanBuilder("GET")
                    .setAttribute(attribute, value)
                    .startSpan();
            span.end();
            return ((ReadableSpan) span).getAttribute(AttributeKey.stringKey(asked));
        }
    }
}
