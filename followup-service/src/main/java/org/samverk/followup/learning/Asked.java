package org.samverk.followup.learning;

import org.jspecify.annotations.Nullable;
import org.samverk.kit.stored.Conditions;

/// What is asked of lists of lessons and cases alike, as conditions; nothing where nothing is asked.
public final class Asked {
    private Asked() {}

    /// @param id the column that is to be one of these
    /// @param ids comma separated
    public static void ids(Conditions conditions, String id, @Nullable String ids) {
        conditions.and(id + " = any (cast(:ids as uuid[]))", "ids", ids == null ? null : "{" + ids + "}");
    }

    /// @param column of a JSON array of texts, which must hold this one
    /// @param name of the parameter
    public static void holds(Conditions conditions, String column, String name, @Nullable Object text) {
        conditions.and(
                "%s @> to_jsonb(cast(:%s as text))".formatted(column, name),
                name,
                text == null ? null : text.toString());
    }

    /// @param column of the words of the item
    public static void words(Conditions conditions, String column, @Nullable String text) {
        conditions.and(column + " @@ words_wanted(cast(:text as text), null)", "text", text);
    }

    /// @param id the column of the item's id
    /// @param externalId as system:key
    public static void externalId(Conditions conditions, String kind, String id, @Nullable String externalId) {
        if (externalId != null) {
            var parts = externalId.split(":", 2);
            conditions
                    .and("""
                            %s in (select e.item_id from learning_external_id e
                              where e.kind = :kind and e.system = :system and e.value = :key)""".formatted(id), "key", parts[1])
                    .with("kind", kind)
                    .with("system", parts[0]);
        }
    }
}
