package org.samverk.agreements.agreement.opendata;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object of the standard: what there is nothing to say of is left out, empty lists too.
final class Members {
    private final Map<String, Object> members = new LinkedHashMap<>();

    Members with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            members.put(name, value);
        }
        return this;
    }

    /// A text in the release's language, and each other language under a name of its own, as `title_sv`.
    Members with(String name, Map<String, String> texts, String language) {
        with(name, texts.get(language));
        texts.forEach((tag, text) -> {
            if (!tag.equals(language)) {
                with(name + "_" + tag, text);
            }
        });
        return this;
    }

    /// Nothing where there is nothing in it.
    @Nullable
    Members orNothing() {
        return members.isEmpty() ? null : this;
    }

    @JsonValue
    Map<String, Object> all() {
        return members;
    }
}
