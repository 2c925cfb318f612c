package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.samverk.acceptance.RunningSuite;

/// One request to the gateway, with the headers it names and no others that a client library would add.
public record Call(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body,
        Charset charset) {
    static final String BASE = "/samverk/v1";
    static final String PARTNERS = BASE + "/partners";
    static final String REGISTRAR = "registrar";
    static final String READER = "reader-aarhus";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    public static Call of(String method, String path) {
        return new Call(method, path, Map.of(), null, StandardCharsets.UTF_8);
    }

    public static Call get(String path) {
        return of("GET", path);
    }

    public static Call post(String path, String json) {
        return of("POST", path).with("Content-Type", "application/json").body(json);
    }

    public Call as(String user) {
        return with("Authorization", "Bearer " + token(user));
    }

    static String token(String user) {
        return TOKENS.computeIfAbsent(user, RunningSuite.suite()::token);
    }

    public Call with(String name, String value) {
        var all = new TreeMap<>(headers);
        all.put(name, value);
        return new Call(method, path, all, body, charset);
    }

    public Call body(String text) {
        return new Call(method, path, headers, text, charset);
    }

    /// A file: this charset has a letter for each byte.
    public Call body(byte[] file) {
        return new Call(
                method, path, headers, new String(file, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    Call in(Charset other) {
        return new Call(method, path, headers, body, other);
    }

    public Answer send() {
        return new Answer(sent(BodyHandlers.ofString()));
    }

    /// A file that is there.
    public byte[] bytes() {
        var answer = sent(BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private <T> HttpResponse<T> sent(HttpResponse.BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(URI.create(RunningSuite.suite().gateway() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, charset));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// A partner nobody else knows.
    static Answer registered(String name) {
        return post(PARTNERS, "{\"name\":\"" + name + "\",\"country\":\"DK\",\"kind\":\"ASSOCIATION\"}")
                .as(REGISTRAR)
                .send()
                .expecting(201);
    }
}
