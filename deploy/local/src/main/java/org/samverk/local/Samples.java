package org.samverk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

/// Real partners and a real agreement between two of them, given to the suite through its public API.
final class Samples {

    private static final int AT_ONCE = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final String token;
    private final Path folder;
    private final Path loaded;

    Samples(URI gateway, String token, Places places) {
        this.gateway = gateway;
        this.token = token;
        this.folder = places.root().resolve("deploy/samples");
        this.loaded = places.home().resolve("samples-loaded");
    }

    /// Says what happened, in one line. The note of a success only saves time: every request carries a key of its own,
    /// so that loading again changes nothing.
    String load() {
        try (var calls = new SampleCalls(gateway, token)) {
            var partners = Files.readAllLines(folder.resolve("partners.jsonl"));
            var agreement = Files.readString(folder.resolve("agreement.json"));
            var fingerprint = fingerprint(String.join("\n", partners) + agreement);
            if (Files.exists(loaded) && Files.readString(loaded).equals(fingerprint)) {
                return partners.size() + " partners and 1 agreement are already there";
            }
            var refused = send(calls, partners);
            if (!refused.isEmpty()) {
                return partners.size() - refused.size() + " partners loaded, " + refused.size() + " refused; first: "
                        + refused.getFirst();
            }
            new SampleSteps("agreement", agreement).take(calls);
            Files.writeString(loaded, fingerprint);
            return partners.size() + " partners and 1 agreement loaded";
        } catch (SampleCalls.Refused refused) {
            return "The sample agreement was refused: " + refused.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while loading the samples", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> send(SampleCalls calls, List<String> lines) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var requests = new ArrayList<Callable<Optional<String>>>();
            for (var number = 1; number <= lines.size(); number++) {
                var line = number;
                requests.add(() -> refusal(calls, line, lines.get(line - 1)));
            }
            var refused = new ArrayList<String>();
            for (var answer : pool.invokeAll(requests)) {
                answer.get().ifPresent(refused::add);
            }
            return refused;
        } catch (ExecutionException e) {
            throw new Trouble("The samples could not be loaded (" + e.getCause() + ")", e);
        }
    }

    private static Optional<String> refusal(SampleCalls calls, int number, String body) throws InterruptedException {
        try {
            calls.post("/partners", key(number, body), body);
            return Optional.empty();
        } catch (SampleCalls.Refused refused) {
            return Optional.of("line " + number + ": " + refused.getMessage());
        }
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

    private static String fingerprint(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
