package org.samverk.kit.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// The documented fields a list sorts by, each with its SQL expression. Every order ends with the id, so that pages
/// neither overlap nor skip; ids grow with time, so the default is newest first.
public record SortKeys(String id, Map<String, String> expressions) {

    private static final String COLLATION = "{collation}";

    /// An expression for a text that people read: sorted as in the caller's language. To serve it by index, make one
    /// for each language (`collate "sv-x-icu"`, `"da-x-icu"`, `"en-x-icu"`) and one without.
    public static String text(String expression) {
        return expression + COLLATION;
    }

    /// The `order by` of this request.
    /// @throws Refusal 400 naming the known fields
    public String orderBy(PageRequest page) {
        return order(page.sort())
                .replace(COLLATION, Collation.of(page.languages()).sql());
    }

    /// The `order by` of a whole list; texts as the database sorts them.
    /// @throws Refusal 400 naming the known fields
    public String orderBy(@Nullable String sort) {
        return order(sort).replace(COLLATION, Collation.NONE.sql());
    }

    private String order(@Nullable String sort) {
        if (sort == null) {
            return id + " desc";
        }
        var parts = new ArrayList<String>();
        for (var field : sort.split(",", -1)) {
            var descending = field.startsWith("-");
            var expression = expressions.get(descending ? field.substring(1) : field);
            if (expression == null) {
                throw new UnknownSort(
                        field, expressions.keySet().stream().sorted().toList());
            }
            parts.add(expression + (descending ? " desc" : ""));
        }
        parts.add(id);
        return String.join(", ", parts);
    }

    /// For a list with one field to sort by: whether it counts down, as it does unless told otherwise.
    /// @throws Refusal 400 naming the known field
    public boolean descending(@Nullable String sort) {
        order(sort);
        return sort == null || sort.startsWith("-");
    }

    private static final class UnknownSort extends Refusal {
        private final FieldError error;

        UnknownSort(String field, List<String> known) {
            super(
                    400,
                    "validation-failed",
                    "The request is not valid",
                    "The list cannot be sorted by '%s'.".formatted(field));
            error = new FieldError(null, "sort", "unknown-field", "Known fields: " + String.join(", ", known));
        }

        @Override
        public List<FieldError> errors() {
            return List.of(error);
        }
    }
}
