package org.samverk.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Asks a part over HTTP until it says that it is ready.
record Readiness(String part, URI question, Duration patience, Path log) {

    private static final Duration PAUSE = Duration.ofMillis(100);

    void await(ProcessHandle process) {
        var deadline = Instant.now().plus(patience);
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!isReady(http)) {
                if (!process.isAlive()) {
                    throw new Trouble(part + " ended while it started: see " + log);
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new Trouble(part + " is not ready after " + patience.toSeconds() + " s: see " + log);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(part + " was interrupted while it started", e);
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(question).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
