package org.samverk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Real partners, given to the suite through its public API as any client would.
final class Samples {

    private static final int AT_ONCE = 6;
    private static final int ATTEMPTS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI partners;
    private final String token;
    private final Path file;
    private final Path loaded;

    Samples(URI gateway, String token, Places places) {
        this.partners = gateway.resolve("/samverk/v1/partners");
        this.token = token;
        this.file = places.root().resolve("deploy/samples/partners.jsonl");
        this.loaded = places.home().resolve("samples-loaded");
    }

    /// Says what happened, in one line. The note of a success only saves time: every request carries a key of its own,
    /// so that loading again changes nothing.
    String load() {
        try {
            var lines = Files.readAllLines(file);
            var fingerprint = fingerprint(String.join("\n", lines));
            if (Files.exists(loaded) && Files.readString(loaded).equals(fingerprint)) {
                return lines.size() + " partners are already there";
            }
            var refused = send(lines);
            if (refused.isEmpty()) {
                Files.writeString(loaded, fingerprint);
                return lines.size() + " partners loaded";
            }
            return lines.size() - refused.size() + " partners loaded, " + refused.size() + " refused; first: "
                    + refused.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> send(List<String> lines) {
        try (var http = HttpClient.newHttpClient();
                var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var requests = new ArrayList<Callable<Optional<String>>>();
            for (var number = 1; number <= lines.size(); number++) {
                var request = request(number, lines.get(number - 1));
                var what = "line " + number;
                requests.add(() -> refusal(http, request, what));
            }
            var refused = new ArrayList<String>();
            for (var answer : pool.invokeAll(requests)) {
                answer.get().ifPresent(refused::add);
            }
            return refused;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while loading the samples", e);
        } catch (ExecutionException e) {
            throw new Trouble("The samples could not be loaded (" + e.getCause() + ")", e);
        }
    }

    private HttpRequest request(int number, String body) {
        return HttpRequest.newBuilder(partners)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key(number, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /// Stable while the line's number and name are: new lines go to the end of the file.
    static String key(int number, String body) {
        try {
            return "sample-partner-" + number + "-"
                    + fingerprint(JSON.readTree(body).path("name").asText()).substring(0, 8);
        } catch (JsonProcessingException e) {
            throw new Trouble("Line " + number + " of the samples is not JSON", e);
        }
    }

    /// A limit or a short outage is waited out as its answer asks.
    private static Optional<String> refusal(HttpClient http, HttpRequest request, String what)
            throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var answer = http.send(request, BodyHandlers.ofString());
            var status = answer.statusCode();
            if (status == 201 || status == 200) {
                return Optional.empty();
            }
            var passes = status == 429 || status == 503;
            if (attempt == ATTEMPTS || !passes) {
                return Optional.of(what + ": " + status + " " + reason(answer));
            }
            Thread.sleep(1000 * answer.headers().firstValueAsLong("Retry-After").orElse(1));
        }
    }

    private static String reason(HttpResponse<String> answer) {
        try {
            var problem = JSON.readTree(answer.body());
            return (problem.path("title").asText() + " "
                            + problem.path("detail").asText() + " "
                            + problem.path("errors").toString())
                    .strip();
        } catch (JsonProcessingException _) {
            return answer.body().lines().findFirst().orElse("");
        }
    }

    private static String fingerprint(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
