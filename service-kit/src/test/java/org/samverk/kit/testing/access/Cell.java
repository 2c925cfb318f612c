package org.samverk.kit.testing.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One act by one caller, on something that nothing was done to.
final class Cell {
    private static final @Nullable String SEES_ALL = new Column("sys", "-").token(Map.of());

    private final Operation operation;
    private final Scene scene;
    private final @Nullable String token;
    private final @Nullable Response set;
    private final String at;
    /// What would be different afterwards: the thing itself, or how many there are; absent where nothing could be.
    private final @Nullable String watched;

    /// @param set that something, as it was answered when it was made; absent where the act needs none
    Cell(
            Operation operation,
            Scene scene,
            @Nullable Response set,
            Map<String, Function<Response, Object>> values,
            @Nullable String token) {
        this.operation = operation;
        this.scene = scene;
        this.token = token;
        this.set = set;
        at = operation.at(name -> value(values.get(name), name));
        watched = set != null
                ? set.path("_links.self.href")
                : operation.counted() ? counted(operation.reads() ? at : operation.path()) : null;
    }

    private static String counted(String list) {
        return list + (list.contains("?") ? "&" : "?") + "count=true&limit=1";
    }

    private String value(@Nullable Function<Response, Object> value, String name) {
        if (value == null) {
            throw new IllegalStateException("nobody said what to send as " + name);
        }
        return String.valueOf(value.apply(set));
    }

    /// In what the application differs from this cell.
    List<String> faults(Answer expected) {
        var faults = new ArrayList<String>();
        if (scene.link() != null && watched != null) {
            var offered = text(as(token).get(watched), Scene.pointer(scene.link()));
            if (!offered.equals(expected.done() ? at : "")) {
                faults.add("%s, but the links offer '%s'".formatted(expected.written(), offered));
            }
        }
        var before = now();
        var answer = send();
        var problem = answer.statusCode() < 400 ? "" : text(answer, "/type");
        if (!expected.isThatOf(answer.statusCode(), problem)) {
            faults.add("%s, not %d: %s".formatted(expected.written(), answer.statusCode(), answer.asString()));
        }
        var changes = watched != null && expected.done() && operation.writes();
        if (before.equals(now()) == changes) {
            faults.add(changes ? "nothing was done" : "something is different afterwards");
        }
        return faults;
    }

    private Response send() {
        var body = scene.body() == null ? null : scene.body().apply(set);
        var request = as(token).contentType(ContentType.JSON);
        if (operation.method().matches("PUT|PATCH|DELETE")) {
            request.header("If-Match", "*");
        }
        if (body instanceof byte[] file) {
            request.contentType(ContentType.BINARY).body(file);
        } else if (body != null) {
            request.body(body);
        }
        return request.request(operation.method(), at);
    }

    /// The whole representation, its version in it; the refusal once it is deleted.
    private String now() {
        return watched == null
                ? ""
                : as(SEES_ALL)
                        .get(watched)
                        .then()
                        .statusCode(anyOf(is(200), is(410)))
                        .extract()
                        .asString();
    }

    private static RequestSpecification as(@Nullable String token) {
        return token == null ? given() : given().auth().oauth2(token);
    }

    private static String text(Response response, String pointer) {
        try {
            return new ObjectMapper().readTree(response.asString()).at(pointer).asText();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(response.asString(), failure);
        }
    }
}
