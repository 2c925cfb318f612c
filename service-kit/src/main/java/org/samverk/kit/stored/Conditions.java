package org.samverk.kit.stored;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/// The `where` of a native query, put together from the filters that were given, and its parameters.
public final class Conditions {
    private final List<String> sql = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Conditions and(String condition) {
        sql.add(condition);
        return this;
    }

    /// @param condition holds `:name`; left out when there is no value
    public Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.add(condition);
            with(name, value);
        }
        return this;
    }

    public Conditions with(String name, Object value) {
        parameters.put(name, value instanceof Enum<?> choice ? choice.name() : value);
        return this;
    }

    public String where() {
        return sql.isEmpty() ? "" : " where " + String.join(" and ", sql);
    }

    public <Q extends CommonQueryContract> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
