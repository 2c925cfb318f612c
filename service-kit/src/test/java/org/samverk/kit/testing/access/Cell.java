package org.samverk.kit.testing.access;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One act by one caller, on something that nothing was done to.
final class Cell {
    private static final @Nullable String SEES_ALL = new Column("sys", "-").token(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stage stage;
    private final @Nullable String token;
    private @Nullable String known;

    /// @param known what is watched, as the caller before left it; absent where there is none
    Cell(Stage stage, @Nullable String token, @Nullable String known) {
        this.stage = stage;
        this.token = token;
        this.known = known;
    }

    /// What was watched, as the act left it.
    @Nullable
    String left() {
        return known;
    }

    /// In what the application differs from this cell.
    List<String> faults(Answer expected) {
        var faults = new ArrayList<String>();
        var link = stage.scene().link();
        var watched = stage.watched();
        if (link != null && watched != null) {
            var offered = text(Wire.send(token, "GET", watched, null), Scene.pointer(link));
            if (!offered.equals(expected.done() ? stage.at() : "")) {
                faults.add("%s, but the links offer '%s'".formatted(expected.written(), offered));
            }
        }
        var before = known == null ? now() : known;
        var answer = Wire.send(token, stage.operation().method(), stage.at(), stage.body());
        var problem = answer.statusCode() < 400 ? "" : text(answer, "/type");
        if (!expected.isThatOf(answer.statusCode(), problem)) {
            faults.add("%s, not %d: %s".formatted(expected.written(), answer.statusCode(), answer.body()));
        }
        var changes = watched != null && expected.done() && stage.operation().writes();
        known = now();
        if (before.equals(known) == changes) {
            faults.add(changes ? "nothing was done" : "something is different afterwards");
        }
        return faults;
    }

    /// The whole representation, its version in it; the refusal once it is deleted.
    private String now() {
        var watched = stage.watched();
        if (watched == null) {
            return "";
        }
        var answer = Wire.send(SEES_ALL, "GET", watched, null);
        assertTrue(Set.of(200, 410).contains(answer.statusCode()), answer::body);
        return answer.body();
    }

    private static String text(HttpResponse<String> response, String pointer) {
        try {
            return JSON.readTree(response.body()).at(pointer).asText();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(response.body(), failure);
        }
    }
}
