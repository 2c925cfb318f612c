package org.samverk.followup.need.known;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The register of areas, kept once heard of in the table `need_area`. An area that is not in it may be newer: the
/// register is asked for before anybody is refused for it.
@ApplicationScoped
public class KnownAreas {
    private static final String WITHIN =
            "(select k.code from need_area k where k.code = :area or k.region = :area or k.country = :area)";

    private final Session database;
    private final Neighbours neighbours;

    KnownAreas(Session database, Neighbours neighbours) {
        this.database = database;
        this.neighbours = neighbours;
    }

    /// Adds a condition whose `%s` are the area asked for and, where that is a region or a country, all that lies in
    /// it;
    /// nothing where none is asked for.
    /// @param condition about a row's area, as in `c.area in %s`
    /// @param asked of the form [AreaCode#FORM]
    public static void within(Conditions conditions, String condition, @Nullable String asked) {
        if (asked != null) {
            conditions.and(condition.formatted(WITHIN), "area", AreaCode.normalised(asked));
        }
    }

    /// Those of these areas that the register does not have. Call it before a transaction begins.
    Set<String> unknown(Set<String> areas) {
        if (areas.isEmpty() || unheardOf(areas).isEmpty()) {
            return Set.of();
        }
        var register =
                neighbours.get("partners", "/samverk/v1/areas?limit=1000").path("items");
        QuarkusTransaction.requiringNew().run(() -> keep(register));
        return unheardOf(areas);
    }

    private Set<String> unheardOf(Set<String> areas) {
        var unknown = new HashSet<>(areas);
        database.createNativeQuery("select code from need_area where code in (:areas)", String.class)
                .setParameterList("areas", areas)
                .getResultList()
                .forEach(unknown::remove);
        return unknown;
    }

    private record Row(String code, @Nullable String region, String country, String name) {}

    /// In order: two instances that keep them at once do not wait for each other.
    private void keep(JsonNode register) {
        var rows = StreamSupport.stream(register.spliterator(), false)
                .map(KnownAreas::row)
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
        database.createNativeMutationQuery("""
                        insert into need_area (code, region, country, name)
                        select r.code, r.region, r.country, r.name
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, region text, country text, name text)
                        on conflict (code) do nothing""")
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

    /// What an area is called, as far as it was heard of.
    public @Nullable String name(String code) {
        return database.createNativeQuery("select name from need_area where code = :code", String.class)
                .setParameter("code", code)
                .uniqueResultOptional()
                .orElse(null);
    }
}
