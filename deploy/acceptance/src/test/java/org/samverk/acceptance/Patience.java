package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what must come, for a minute.
public final class Patience {
    private Patience() {}

    static void until(BooleanSupplier reached) {
        var deadline = Instant.now().plusSeconds(60);
        while (!reached.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "It did not come to that in a minute");
            pause();
        }
    }

    /// Sends the same again until it is done: while a part is away, and while an earlier one is still under way.
    static Response insist(Supplier<Response> request) {
        var deadline = Instant.now().plusSeconds(60);
        var answer = request.get();
        while (answer.statusCode() == 503 || answer.statusCode() == 409) {
            var last = answer;
            assertTrue(Instant.now().isBefore(deadline), () -> "still " + last.asString());
            pause();
            answer = request.get();
        }
        return answer;
    }

    public static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
