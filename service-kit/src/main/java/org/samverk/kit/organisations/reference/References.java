package org.samverk.kit.organisations.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Reference;

/// Organisations that a row mentions, read with the row. Nobody rewrites the ids in it: what was merged or succeeded
/// is shown with who has taken its place.
public final class References {
    private static final References NONE = new References(Map.of());

    private final Map<UUID, Reference> byId;

    private References(Map<UUID, Reference> byId) {
        this.byId = byId;
    }

    /// As if of every organisation only the id were known.
    public static References none() {
        return NONE;
    }

    public static References of(Iterable<Reference> references) {
        var byId = new HashMap<UUID, Reference>();
        references.forEach(reference -> byId.put(reference.id(), reference));
        return new References(byId);
    }

    /// SQL for a column of text to be [#read], of the organisations `named` a condition chooses; it needs `:now`.
    public static String column(String condition) {
        return """
                (select cast(jsonb_object_agg(named.id, jsonb_build_object('id', named.id, 'name', named.name,
                  'currentPartnerId', nullif(current_organisation(named.id, :now), named.id))) as text)
                from organisation named where %s)""".formatted(condition);
    }

    public static References read(@Nullable String column) {
        return column == null
                ? NONE
                : new References(StoredJson.mapper().convertValue(StoredJson.read(column), new TypeReference<>() {}));
    }

    /// Adds a condition whose `%s` are all ids this organisation has had by now; nothing where none is asked for.
    /// @param name of the parameter
    public static void named(
            Conditions conditions, String condition, String name, @Nullable UUID organisation, Instant now) {
        if (organisation != null) {
            conditions
                    .and(condition.formatted("(select known_as(:%s, :now))".formatted(name)), name, organisation)
                    .with("now", now);
        }
    }

    /// Adds a condition that a column is one of them, for a list that is read along an index of that column. They
    /// are asked for first: with a function in the condition, the planner guesses how many there are, and takes
    /// their rows to be spread evenly.
    /// @param name of the parameter
    public static void named(
            Session database,
            Conditions conditions,
            String column,
            String name,
            @Nullable UUID organisation,
            Instant now) {
        if (organisation != null) {
            var ids = database.createNativeQuery("select known_as(:id, :now)", UUID.class)
                    .setParameter("id", organisation)
                    .setParameter("now", now, Instant.class)
                    .getResultList();
            conditions.and("%s in (:%s)".formatted(column, name), name, ids);
        }
    }

    public Reference of(UUID id) {
        return byId.getOrDefault(id, new Reference(id));
    }
}
