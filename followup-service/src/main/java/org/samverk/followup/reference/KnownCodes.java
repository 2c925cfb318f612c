package org.samverk.followup.reference;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import org.samverk.kit.neighbour.Neighbours;

/// The codes of the common lists, kept once heard of. A code that is not among them may be newer: the list is asked
/// for before anybody is refused for it. An owner's own, as PREFIX:CODE, are good without.
@ApplicationScoped
class KnownCodes {
    private static final Predicate<String> OWN =
            Pattern.compile("[A-Z0-9_]{2,20}:[A-Z0-9_]{1,60}").asMatchPredicate();

    private final Session database;
    private final Neighbours neighbours;

    KnownCodes(Session database, Neighbours neighbours) {
        this.database = database;
        this.neighbours = neighbours;
    }

    /// Those of these codes that are neither in the list nor an owner's own. Call it before a transaction begins.
    Set<String> unknown(String list, Set<String> named) {
        var codes = named.stream().filter(OWN.negate()).collect(Collectors.toSet());
        if (codes.isEmpty() || unheardOf(list, codes).isEmpty()) {
            return Set.of();
        }
        var heard = read(list);
        QuarkusTransaction.requiringNew().run(() -> keep(list, heard));
        return unheardOf(list, codes);
    }

    private Set<String> unheardOf(String list, Set<String> codes) {
        var unknown = new HashSet<>(codes);
        QuarkusTransaction.joiningExisting()
                .call(() -> database.createNativeQuery(
                                "select code from known_code where list = :list and code in (:codes)", String.class)
                        .setParameter("list", list)
                        .setParameterList("codes", codes)
                        .getResultList())
                .forEach(unknown::remove);
        return unknown;
    }

    private void keep(String list, Collection<String> codes) {
        database.createNativeMutationQuery("""
                        insert into known_code (list, code) select :list, unnest(cast(:codes as text[]))
                        on conflict (list, code) do nothing""")
                .setParameter("list", list)
                .setParameter("codes", codes.toArray(String[]::new))
                .executeUpdate();
    }

    /// In order: two instances that keep them at once do not wait for each other.
    private List<String> read(String list) {
        var answer = neighbours.get("partners", "/samverk/v1/code-lists/" + list);
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .map(item -> item.path("code").asText())
                .sorted()
                .toList();
    }
}
