package org.samverk.followup.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The register of areas, kept once heard of in the table `known_area` with the Nordic countries. An area that is not
/// in it may be newer: the register is asked for before anybody is refused for it.
@ApplicationScoped
public class KnownAreas {
    private static final String WITHIN =
            "(select k.code from known_area k where k.code = :area or k.region = :area or k.country = :area)";

    private final Session database;
    private final Neighbours neighbours;

    KnownAreas(Session database, Neighbours neighbours) {
        this.database = database;
        this.neighbours = neighbours;
    }

    /// Adds a condition whose `%s` are the area asked for and, where that is a region or a country, all that lies in
    /// it; nothing where none is asked for.
    /// @param condition about a row's area, as in `c.area in %s`
    /// @param asked of the form [AreaCode#FORM]
    public static void within(Conditions conditions, String condition, @Nullable String asked) {
        if (asked != null) {
            conditions.and(condition.formatted(WITHIN), "area", AreaCode.normalised(asked));
        }
    }

    /// Those of these areas that the register does not have. Call it before a transaction begins.
    /// @throws org.samverk.kit.problem.Refusal 503 when the register is needed and away
    Set<String> unknown(Set<String> areas) {
        if (areas.isEmpty() || unheardOf(areas).isEmpty()) {
            return Set.of();
        }
        hear();
        return unheardOf(areas);
    }

    /// Every area there is. Asks the register when nothing was heard of it yet; call it before a transaction begins.
    /// @throws org.samverk.kit.problem.Refusal 503 when that is needed and away
    public Set<String> codes() {
        var known = all();
        if (known.stream().noneMatch(code -> code.contains("-"))) {
            hear();
            known = all();
        }
        return known;
    }

    /// Reads the register now. Never within a transaction.
    /// @throws org.samverk.kit.problem.Refusal 503 when it is away
    public void hear() {
        var register =
                neighbours.get("partners", "/samverk/v1/areas?limit=1000").path("items");
        QuarkusTransaction.requiringNew().run(() -> keep(register));
    }

    /// What an area is called, as far as it was heard of.
    public @Nullable String name(String code) {
        return database.createNativeQuery("select name from known_area where code = :code", String.class)
                .setParameter("code", code)
                .uniqueResultOptional()
                .orElse(null);
    }

    private Set<String> all() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Set.copyOf(database.createNativeQuery("select code from known_area", String.class)
                        .getResultList()));
    }

    private Set<String> unheardOf(Set<String> areas) {
        var unknown = new HashSet<>(areas);
        QuarkusTransaction.joiningExisting()
                .call(() -> database.createNativeQuery(
                                "select code from known_area where code in (:areas)", String.class)
                        .setParameterList("areas", areas)
                        .getResultList())
                .forEach(unknown::remove);
        return unknown;
    }

    private record Row(String code, @Nullable String region, String country, String name) {}

    /// In order: two instances that keep them at once do not wait for each other for good.
    private void keep(JsonNode register) {
        var rows = StreamSupport.stream(register.spliterator(), false)
                .map(KnownAreas::row)
                .sorted(Comparator.comparing(Row::code))
                .toList();
        database.createNativeMutationQuery("""
                        insert into known_area as a (code, region, country, name)
                        select r.code, r.region, r.country, r.name
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, region text, country text, name text)
                        on conflict (code) do update set region = excluded.region, name = excluded.name
                        where (a.region, a.name) is distinct from (excluded.region, excluded.name)""")
                .setParameter("rows", StoredJson.mapper().valueToTree(rows).toString())
                .executeUpdate();
    }

    private static Row row(JsonNode area) {
        var country = area.path("country").asText();
        var parent = area.path("parentCode").asText("");
        return new Row(
                country + "-" + area.path("code").asText(),
                parent.isEmpty() ? null : country + "-" + parent,
                country,
                area.path("name").asText());
    }
}
