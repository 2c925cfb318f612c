package org.samverk.kit.stored;

import org.jspecify.annotations.Nullable;

/// What is asked of a list, as conditions; nothing where nothing is asked.
public final class Wanted {
    private Wanted() {}

    /// @param condition holds `:system` and `:key`
    /// @param externalId as system:key
    public static void externalId(Conditions conditions, String condition, @Nullable String externalId) {
        if (externalId != null) {
            var parts = externalId.split(":", 2);
            conditions.and(condition, "key", parts[1]).with("system", parts[0]);
        }
    }

    /// @param column of text as the database function `fold` makes it, which must hold every word
    public static void words(Conditions conditions, String column, @Nullable String text) {
        if (text != null) {
            var words = text.strip().split("\\s+", -1);
            for (var i = 0; i < words.length; i++) {
                var word = words[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
                conditions.and(column + " like '%' || fold(:word" + i + ") || '%'", "word" + i, word);
            }
        }
    }
}
