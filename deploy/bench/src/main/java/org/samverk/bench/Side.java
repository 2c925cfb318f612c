package org.samverk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A service on a database of some size, asked over HTTP as its callers do.
record Side(String name, long rows, URI service, String token, HttpClient http) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// How long the answer took, in nanoseconds.
    /// @throws IllegalStateException when it is none, as what was measured then means nothing
    long ask(Question question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(question.path()))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", question.language().isEmpty() ? "*" : question.language())
                .timeout(PATIENCE)
                .build();
        var begun = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        var took = System.nanoTime() - begun;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s of %s was answered %d: %s"
                    .formatted(question.path(), name, answer.statusCode(), answer.body()));
        }
        return took;
    }
}
