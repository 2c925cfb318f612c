package org.samverk.gateway.relay;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/// Presence and form only. The service checks signature, expiry, audience and role, and must do so anyway since the
/// gateway is not trusted; checking here too would make the gateway fail whenever the identity provider does.
public enum BearerToken {
    PRESENT,
    ABSENT,
    MALFORMED;

    private static final Pattern FORM =
            Pattern.compile("bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+", Pattern.CASE_INSENSITIVE);

    static BearerToken in(HttpServerRequest request) {
        var given = request.headers().getAll("Authorization");
        if (given.isEmpty()) {
            return ABSENT;
        }
        return given.size() == 1 && FORM.matcher(given.getFirst()).matches() ? PRESENT : MALFORMED;
    }

    /// What stands after the scheme, if it has the form of a token.
    public static Optional<String> valueIn(HttpServerRequest request) {
        if (in(request) != PRESENT) {
            return Optional.empty();
        }
        var given = request.getHeader("Authorization");
        return Optional.of(given.substring(given.lastIndexOf(' ') + 1));
    }

    /// RFC 6750: no error code where nothing was tried.
    String challenge() {
        return this == MALFORMED ? "Bearer error=\"invalid_token\"" : "Bearer";
    }
}
