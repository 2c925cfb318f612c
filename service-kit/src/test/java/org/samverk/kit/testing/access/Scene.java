package org.samverk.kit.testing.access;

import io.restassured.response.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an act needs: something it is possible on, and what is sent.
///
/// @param set makes that something anew; absent where the act needs none
/// @param body made for it; absent where nothing is sent
/// @param link under which the representation offers the act; absent where it does not
record Scene(
        @Nullable Supplier<Response> set,
        @Nullable Function<Response, Object> body,
        @Nullable String link) {
    static final Scene NONE = new Scene(null, null, null);

    /// Where the link stands: `sign`, or `signatures/0/confirm` for one of what is in it.
    static String pointer(String link) {
        return "/" + link.replaceFirst("([^/]+)$", "_links/$1") + "/href";
    }
}
