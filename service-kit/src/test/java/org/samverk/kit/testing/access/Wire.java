package org.samverk.kit.testing.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/// Sends what a walk sends: thousands of requests, of which REST Assured would make a coffee break.
final class Wire {
    /// What was merged answers with where it went.
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    /// @param body a file as bytes, or what is sent as JSON
    static HttpResponse<String> send(@Nullable String token, String method, String at, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + at))
                .method(method, published(body))
                .header("Content-Type", body instanceof byte[] ? "application/octet-stream" : "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (method.matches("PUT|PATCH|DELETE")) {
            request.header("If-Match", "*");
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private static BodyPublisher published(@Nullable Object body) {
        try {
            return switch (body) {
                case null -> BodyPublishers.noBody();
                case byte[] file -> BodyPublishers.ofByteArray(file);
                case String text -> BodyPublishers.ofString(text);
                default -> BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            };
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
