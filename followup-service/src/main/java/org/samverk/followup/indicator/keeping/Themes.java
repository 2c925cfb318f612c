package org.samverk.followup.indicator.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.samverk.followup.indicator.IndicatorRefusal;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.problem.FieldError;

/// The codes of the common list of themes, kept in memory once heard of. A code that is not among them may be newer:
/// the list is asked for before anybody is refused for it.
@ApplicationScoped
class Themes {
    private static final Predicate<String> OWN =
            Pattern.compile("[A-Z0-9_]{2,20}:[A-Z0-9_]{1,60}").asMatchPredicate();

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Neighbours neighbours;

    Themes(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /// Call it before a transaction begins.
    /// @param named codes by the JSON Pointer of where they stand
    /// @throws org.samverk.kit.problem.Refusal 422 naming every one that is neither common nor an owner's own
    void require(Map<String, String> named) {
        if (unheardOf(named.values()).isEmpty()) {
            return;
        }
        neighbours
                .get("partners", "/samverk/v1/code-lists/themes")
                .path("items")
                .forEach(theme -> known.add(theme.path("code").asText()));
        var unknown = unheardOf(named.values());
        if (!unknown.isEmpty()) {
            throw new IndicatorRefusal.UnknownReference(named.entrySet().stream()
                    .filter(theme -> unknown.contains(theme.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .map(pointer -> FieldError.at(
                            pointer, "unknown-theme", "Neither of the list `themes` nor an own one as PREFIX:CODE."))
                    .toList());
        }
    }

    private Set<String> unheardOf(Collection<String> codes) {
        var unknown = new HashSet<>(codes);
        unknown.removeIf(OWN);
        unknown.removeAll(known);
        return unknown;
    }
}
