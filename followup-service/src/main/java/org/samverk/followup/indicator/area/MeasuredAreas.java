package org.samverk.followup.indicator.area;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// The municipalities and regions of the register in partners-service, kept once heard of, and the Nordic countries.
/// An area that is not among them may be newer: the register is asked before anybody is refused for it.
@ApplicationScoped
public class MeasuredAreas {
    private final Session database;
    private final Neighbours neighbours;

    MeasuredAreas(Session database, Neighbours neighbours) {
        this.database = database;
        this.neighbours = neighbours;
    }

    /// Call it before a transaction begins.
    /// @param named codes by the JSON Pointer of where they stand
    /// @throws Refusal 422 naming every one that is not in the register, 503 when that is needed and away
    public void require(Map<String, String> named) {
        if (unheardOf(named.values()).isEmpty()) {
            return;
        }
        hear();
        var unknown = unheardOf(named.values());
        if (!unknown.isEmpty()) {
            throw new Unknown(named.entrySet().stream()
                    .filter(area -> unknown.contains(area.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList());
        }
    }

    /// Every area there is, by its code. Asks the register when nothing was heard of it yet; call it before a
    /// transaction begins.
    public Set<String> codes() {
        var known = all();
        if (known.stream().noneMatch(code -> code.contains("-"))) {
            hear();
            known = all();
        }
        return known;
    }

    /// What an area is called, as far as it was heard of.
    public Optional<String> name(String code) {
        return database.createNativeQuery("select name from measured_area where code = :code", String.class)
                .setParameter("code", code)
                .uniqueResultOptional();
    }

    /// Reads the register now.
    /// @throws Refusal 503 when it is away
    public void hear() {
        var list = neighbours.get("partners", "/samverk/v1/areas?limit=1000");
        QuarkusTransaction.requiringNew().run(() -> list.path("items").forEach(this::keep));
    }

    private Set<String> all() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Set.copyOf(database.createNativeQuery("select code from measured_area", String.class)
                        .getResultList()));
    }

    private Set<String> unheardOf(Collection<String> codes) {
        var unknown = new HashSet<>(codes);
        if (!unknown.isEmpty()) {
            QuarkusTransaction.joiningExisting()
                    .call(() -> database.createNativeQuery(
                                    "select code from measured_area where code in (:codes)", String.class)
                            .setParameterList("codes", codes)
                            .getResultList())
                    .forEach(unknown::remove);
        }
        return unknown;
    }

    private void keep(JsonNode area) {
        var country = area.path("country").asText();
        var parent = area.path("parentCode").asText("");
        database.createNativeMutationQuery("""
                        insert into measured_area as a (code, name, level, parent, valid_to)
                        values (:code, :name, :level, cast(:parent as text), cast(:validTo as date))
                        on conflict (code) do update set name = excluded.name, level = excluded.level,
                          parent = excluded.parent, valid_to = excluded.valid_to
                        where (a.name, a.level, a.parent, a.valid_to)
                          is distinct from (excluded.name, excluded.level, excluded.parent, excluded.valid_to)""")
                .setParameter("code", country + "-" + area.path("code").asText())
                .setParameter("name", area.path("name").asText())
                .setParameter("level", area.path("level").asText())
                .setParameter("parent", parent.isEmpty() ? country : country + "-" + parent)
                .setParameter("validTo", area.path("validTo").asText(null), String.class)
                .executeUpdate();
    }

    private static final class Unknown extends Refusal {
        private final List<FieldError> errors;

        Unknown(List<String> pointers) {
            super(422, "unknown-reference", "It refers to what is not there", "There is no such area in the register.");
            errors = pointers.stream()
                    .map(pointer -> FieldError.at(pointer, "unknown-area", "No area of /areas, nor a country."))
                    .toList();
        }

        @Override
        public List<FieldError> errors() {
            return errors;
        }
    }
}
