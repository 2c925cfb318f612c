package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.samverk.kit.neighbour.Neighbours;

/// The codes of the common list of themes, kept once read. A code that is not among them may be newer than what is
/// kept: the list is read again before anybody is refused for it.
@ApplicationScoped
class Themes {
    private static final Pattern OWN = Pattern.compile("[A-Z0-9_]{2,20}:[A-Z0-9_]{1,60}");

    private final Neighbours neighbours;
    private volatile Set<String> common = Set.of();

    Themes(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /// Call it before a transaction begins.
    /// @param named codes by the JSON Pointer of where they stand
    /// @throws AgreementRefusal.UnknownTheme naming every one that is neither common nor an owner's own
    void require(Map<String, String> named) {
        if (!unknown(named).isEmpty()) {
            common = read();
        }
        var unknown = unknown(named);
        if (!unknown.isEmpty()) {
            throw new AgreementRefusal.UnknownTheme(unknown);
        }
    }

    /// Where they stand.
    private List<String> unknown(Map<String, String> named) {
        return named.entrySet().stream()
                .filter(theme -> !common.contains(theme.getValue())
                        && !OWN.matcher(theme.getValue()).matches())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Set<String> read() {
        var list = neighbours.get("partners", "/samverk/v1/code-lists/themes");
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.path("code").asText())
                .collect(Collectors.toUnmodifiableSet());
    }
}
