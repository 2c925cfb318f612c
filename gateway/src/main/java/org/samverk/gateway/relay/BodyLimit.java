package org.samverk.gateway.relay;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.samverk.gateway.GatewayConfig;

/// How many bytes a body may have: by what it is, and for imports by where it goes.
@Singleton
class BodyLimit {

    private final GatewayConfig.Limits limits;

    BodyLimit(GatewayConfig config) {
        this.limits = config.limits();
    }

    long of(HttpServerRequest request) {
        var mediaType = Optional.ofNullable(request.getHeader("Content-Type"))
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (mediaType.isEmpty() || mediaType.endsWith("json")) {
            return limits.json();
        }
        return request.path().endsWith("/imports") ? limits.bulkImport() : limits.upload();
    }

    String refusal(HttpServerRequest request) {
        return "The body may have at most " + of(request) + " bytes here.";
    }

    /// A length that cannot be read counts as none: the bytes are counted anyway.
    static boolean announcesMoreThan(long limit, HttpServerRequest request) {
        try {
            return Long.parseLong(request.getHeader("Content-Length")) > limit;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
