package org.samverk.followup.indicator.bulk;

import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;

import io.restassured.response.Response;
import java.util.List;

/// Imports to test with.
public final class AnImport {
    private static final int PATIENCE = 600;

    private AnImport() {}

    /// The import, once it has come to its end.
    public static Response ended(Response received) {
        received.then().statusCode(201);
        var self = received.<String>path("_links.self.href");
        for (var left = PATIENCE; left > 0; left--) {
            var now = as(COORDINATOR).get(self);
            if (!List.of("CHECKING", "LOADING").contains(now.<String>path("status"))) {
                return now;
            }
            pause();
        }
        throw new AssertionError("it does not end: " + as(COORDINATOR).get(self).asString());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
