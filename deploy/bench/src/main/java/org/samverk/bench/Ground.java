package org.samverk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where a trial takes place: a service, with whose token it may write there, and the service's database.
///
/// @param process of the service
/// @param database with the owner's name and password
/// @param folder for what it writes itself
record Ground(
        Arguments arguments,
        URI service,
        ProcessHandle process,
        String token,
        String database,
        Path folder,
        HttpClient http) {

    private static final ObjectMapper JSON = new ObjectMapper();
    /// What lives long in the service's memory.
    private static final String KEPT = "jvm_memory_used_bytes{area=\"heap\",id=\"Tenured Gen\"}";

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path, BodyHandlers.ofString()).body());
    }

    <T> HttpResponse<T> get(String path, BodyHandler<T> handler) throws IOException, InterruptedException {
        return sent(request(path).build(), handler, 200);
    }

    /// What the list is in another form than that of pages.
    <T> HttpResponse<T> get(String path, String mediaType, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return sent(request(path).header("Accept", mediaType).build(), handler, 200);
    }

    /// @return what was made
    JsonNode post(String path, String mediaType, BodyPublisher body) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", mediaType).POST(body).build();
        return JSON.readTree(sent(request, BodyHandlers.ofString(), 201).body());
    }

    /// How many bytes the service keeps in its memory for long; after a whole collection, that is all it holds.
    double kept() throws IOException, InterruptedException {
        return get("/q/metrics", BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(KEPT))
                .mapToDouble(line -> Double.parseDouble(line.substring(KEPT.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the service does not tell of its memory"));
    }

    /// @return where the indicator is
    String indicator(String code) throws IOException, InterruptedException {
        var content = JSON.createObjectNode()
                .put("code", code)
                .put("valueType", "PERCENT")
                .put("polarity", "LOWER_IS_BETTER")
                .put("kind", "OUTCOME");
        content.putObject("name").put("sv", "Daglig rökning");
        content.putObject("source").put("type", "LOCAL");
        content.putArray("dividedBy").add("SEX").add("AGE");
        return post("/samverk/v1/indicators", "application/json", BodyPublishers.ofString(content.toString()))
                .at("/_links/self/href")
                .asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> sent(HttpRequest request, BodyHandler<T> handler, int expected)
            throws IOException, InterruptedException {
        var answer = http.send(request, handler);
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    "%s was answered %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }
}
