package org.samverk.followup.need.known;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.value.Country;

/// The register of areas, kept once heard of in the table `need_area`. An area that is not in it may be newer: the
/// register is asked for before anybody is refused for it.
@ApplicationScoped
public class KnownAreas {
    private static final String WITHIN =
            "(select k.area from need_area k where k.code = :area or k.region = :area)";

    private final Session database;
    private final Neighbours neighbours;

    KnownAreas(Session database, Neighbours neighbours) {
        this.database = database;
        this.neighbours = neighbours;
    }

    /// Adds a condition whose `%s` are the area asked for and, where that is a region, the municipalities in it; nothing
    /// where none is asked for.
    /// @param condition about a row's area, as in `c.area in %s`
    /// @param asked of the form [AreaRef#FORM]
    public static void within(Conditions conditions, String condition, @Nullable String asked) {
        if (asked != null) {
            conditions.and(condition.formatted(WITHIN), "area", asked.replaceFirst("^DK-0(\\d{3})$", "DK-$1"));
        }
    }

    /// Those of these areas, by key, that the register does not have. Call it before a transaction begins.
    Set<String> unknown(Set<String> areas) {
        if (areas.isEmpty() || unheardOf(areas).isEmpty()) {
            return Set.of();
        }
        var register = neighbours.get("partners", "/samverk/v1/areas?limit=1000").path("items");
        QuarkusTransaction.requiringNew().run(() -> keep(register));
        return unheardOf(areas);
    }

    private Set<String> unheardOf(Set<String> areas) {
        var unknown = new HashSet<>(areas);
        database.createNativeQuery("select area from need_area where area in (:areas)", String.class)
                .setParameterList("areas", areas)
                .getResultList()
                .forEach(unknown::remove);
        return unknown;
    }

    private record Row(String area, String code, @Nullable String region, String name) {}

    /// In order: two instances that keep them at once do not wait for each other.
    private void keep(JsonNode register) {
        var rows = StreamSupport.stream(register.spliterator(), false)
                .map(KnownAreas::row)
                .sorted((one, other) -> one.area().compareTo(other.area()))
                .toList();
        database.createNativeMutationQuery("""
                        insert into need_area (area, code, region, name)
                        select * from unnest(cast(:areas as text[]), cast(:codes as text[]), cast(:regions as text[]),
                          cast(:names as text[]))
                        on conflict (area) do nothing""")
                .setParameter("areas", column(rows, Row::area))
                .setParameter("codes", column(rows, Row::code))
                .setParameter("regions", column(rows, Row::region))
                .setParameter("names", column(rows, Row::name))
                .executeUpdate();
    }

    private static @Nullable String[] column(List<Row> rows, Member member) {
        return rows.stream().map(member::of).toArray(String[]::new);
    }

    private interface Member {
        @Nullable
        String of(Row row);
    }

    private static Row row(JsonNode area) {
        var country = Country.valueOf(area.path("country").asText());
        var reference = new AreaRef(
                country,
                AreaLevel.valueOf(area.path("level").asText()),
                area.path("code").asText());
        var parent = area.path("parentCode").asText("");
        return new Row(
                reference.key(),
                reference.shortly(),
                parent.isEmpty() ? null : country + "-" + parent,
                area.path("name").asText());
    }
}
