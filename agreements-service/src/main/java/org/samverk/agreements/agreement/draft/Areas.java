package org.samverk.agreements.agreement.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.content.AreaRef;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.stored.StoredJson;

/// The register of areas, kept once heard of. An area that is not in it may be newer: the register is asked for before
/// anybody is refused for it.
@ApplicationScoped
class Areas {
    private final Session database;
    private final Neighbours neighbours;

    Areas(Session database, Neighbours neighbours) {
        this.database = database;
        this.neighbours = neighbours;
    }

    /// Call it before a transaction begins.
    /// @throws AgreementRefusal.UnknownArea naming every one that is not in the register
    void require(List<AreaRef> named) {
        var keys = named.stream().map(AreaRef::key).collect(Collectors.toSet());
        if (keys.isEmpty() || unheardOf(keys).isEmpty()) {
            return;
        }
        var register =
                neighbours.get("partners", "/samverk/v1/areas?limit=1000").path("items");
        QuarkusTransaction.requiringNew().run(() -> keep(register));
        var unknown = unheardOf(keys);
        if (!unknown.isEmpty()) {
            throw new AgreementRefusal.UnknownArea(IntStream.range(0, named.size())
                    .filter(place -> unknown.contains(named.get(place).key()))
                    .mapToObj(place -> "/areas/" + place)
                    .toList());
        }
    }

    private Set<String> unheardOf(Set<String> keys) {
        var unknown = new HashSet<>(keys);
        database.createNativeQuery("select area from known_area where area in (:keys)", String.class)
                .setParameterList("keys", keys)
                .getResultList()
                .forEach(unknown::remove);
        return unknown;
    }

    private record Row(String area, String code, @Nullable String region, String name) {}

    /// In order: two instances that keep them at once do not wait for each other.
    private void keep(JsonNode register) {
        var rows = StreamSupport.stream(register.spliterator(), false)
                .map(Areas::row)
                .sorted(Comparator.comparing(Row::area))
                .toList();
        database.createNativeMutationQuery("""
                        insert into known_area (area, code, region, name)
                        select r.area, r.code, r.region, r.name
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (area text, code text, region text, name text)
                        on conflict (area) do nothing""")
                .setParameter("rows", StoredJson.mapper().valueToTree(rows).toString())
                .executeUpdate();
    }

    private static Row row(JsonNode area) {
        var country = area.path("country").asText();
        var code = area.path("code").asText();
        var parent = area.path("parentCode").asText("");
        return new Row(
                country + ":" + area.path("level").asText() + ":" + code,
                country + "-" + code,
                parent.isEmpty() ? null : country + "-" + parent,
                area.path("name").asText());
    }
}
