package org.samverk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Calls of the public API, as any client would make them. A limit or a short outage is waited out as its answer asks.
final class SampleCalls implements AutoCloseable {
    /// The suite said no, in one line.
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    private static final int ATTEMPTS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    SampleCalls(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /// @throws Refused when the answer is neither 200 nor 201
    JsonNode get(String path) throws InterruptedException {
        return answer(request(path).GET().build());
    }

    /// Done once, however often it is sent under its key.
    /// @throws Refused when the answer is neither 200 nor 201
    JsonNode post(String path, String key, String body) throws InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve("/samverk/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest request) throws InterruptedException {
        try {
            for (var attempt = 1; ; attempt++) {
                var answer = http.send(request, BodyHandlers.ofString());
                var status = answer.statusCode();
                if (status == 201 || status == 200) {
                    return JSON.readTree(answer.body());
                }
                var passes = status == 429 || status == 503;
                if (attempt == ATTEMPTS || !passes) {
                    throw new Refused(status + " " + reason(answer));
                }
                Thread.sleep(
                        1000 * answer.headers().firstValueAsLong("Retry-After").orElse(1));
            }
        } catch (IOException e) {
            throw new Trouble("The samples could not be loaded (" + e + ")", e);
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

    @Override
    public void close() {
        http.close();
    }
}
