package org.samverk.agreements.agreement.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.kit.neighbour.Neighbours;

/// The codes of the common list of themes, kept once heard of: what was common once may stay where it was written. A
/// code that is not among them may be newer: the list is asked for before anybody is refused for it.
@ApplicationScoped
public class Themes {
    private static final Predicate<String> OWN =
            Pattern.compile("[A-Z0-9_]{2,20}:[A-Z0-9_]{1,60}").asMatchPredicate();

    private final Session database;
    private final Neighbours neighbours;

    Themes(Session database, Neighbours neighbours) {
        this.database = database;
        this.neighbours = neighbours;
    }

    /// Call it before a transaction begins.
    /// @param named codes by the JSON Pointer of where they stand
    /// @throws AgreementRefusal.UnknownTheme naming every one that is neither common nor an owner's own
    public void require(Map<String, String> named) {
        var codes = named.values().stream().filter(OWN.negate()).collect(Collectors.toSet());
        if (codes.isEmpty() || unheardOf(codes).isEmpty()) {
            return;
        }
        var list = read();
        QuarkusTransaction.requiringNew().run(() -> keep(list));
        var unknown = unheardOf(codes);
        if (!unknown.isEmpty()) {
            throw new AgreementRefusal.UnknownTheme(where(named, unknown));
        }
    }

    private static List<String> where(Map<String, String> named, Set<String> unknown) {
        return named.entrySet().stream()
                .filter(theme -> unknown.contains(theme.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Set<String> unheardOf(Set<String> codes) {
        var unknown = new HashSet<>(codes);
        database.createNativeQuery("select code from known_theme where code in (:codes)", String.class)
                .setParameterList("codes", codes)
                .getResultList()
                .forEach(unknown::remove);
        return unknown;
    }

    private void keep(Collection<String> codes) {
        database.createNativeMutationQuery("""
                        insert into known_theme (code) select unnest(cast(:codes as text[]))
                        on conflict (code) do nothing""")
                .setParameter("codes", codes.toArray(String[]::new))
                .executeUpdate();
    }

    /// In order: two instances that keep them at once do not wait for each other.
    private List<String> read() {
        var list = neighbours.get("partners", "/samverk/v1/code-lists/themes");
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.path("code").asText())
                .sorted()
                .toList();
    }
}
