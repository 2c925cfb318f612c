package org.samverk.kit.testing.access;

import io.restassured.response.Response;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one or more callers try an act on, until one of them does something to it.
///
/// @param set that something, as it was answered when it was made; absent where the act needs none
/// @param at where the act is sent
/// @param watched what would be different afterwards: the thing itself, or how many there are; absent where nothing
///     could be
record Stage(
        Operation operation,
        Scene scene,
        @Nullable Response set,
        String at,
        @Nullable String watched) {
    static Stage of(Operation operation, Scene scene, Map<String, Function<Response, Object>> values) {
        @Nullable Response set = scene.set() == null ? null : scene.set().get();
        var at = operation.at(name -> value(values.get(name), name, set));
        var watched = set != null
                ? set.<String>path("_links.self.href")
                : operation.counted() ? counted(operation.reads() ? at : operation.path()) : null;
        return new Stage(operation, scene, set, at, watched);
    }

    private static String counted(String list) {
        return list + (list.contains("?") ? "&" : "?") + "count=true&limit=1";
    }

    private static String value(@Nullable Function<Response, Object> value, String name, @Nullable Response set) {
        if (value == null) {
            throw new IllegalStateException("nobody said what to send as " + name);
        }
        return String.valueOf(value.apply(set));
    }

    @Nullable
    Object body() {
        return scene.body() == null ? null : scene.body().apply(set);
    }
}
