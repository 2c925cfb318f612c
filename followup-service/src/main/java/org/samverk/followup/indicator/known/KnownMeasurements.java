package org.samverk.followup.indicator.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// The measurements that others stand on, as far as an actor may see their indicators.
@ApplicationScoped
public class KnownMeasurements {
    private static final List<String> MEASURED =
            List.of("status", "breakdown", "value", "numerator", "denominator", "text", "ordinal");
    private static final String ROWS = """
            select m.id, m.version, m.indicator_id, m.area, m.period, cast(m.state -> 'content' as text) as content
            from measurement m join subjects s on s.id = m.indicator_id""";

    private final Session database;

    KnownMeasurements(Session database) {
        this.database = database;
    }

    /// Those of these measurements that are there for this actor to see, by id. One that is missing is not there, or
    /// not theirs to see.
    public Map<UUID, KnownMeasurement> of(Collection<UUID> ids, Actor actor) {
        return found(ids, actor, "");
    }

    /// The same, as they stay until the transaction ends: none is corrected meanwhile.
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, KnownMeasurement> held(Collection<UUID> ids, Actor actor) {
        return found(ids, actor, " for share of m");
    }

    /// The same, there until the transaction ends: it may be corrected meanwhile, but not deleted.
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> kept(Collection<UUID> ids, Actor actor) {
        return found(ids, actor, " for key share of m").keySet();
    }

    private Map<UUID, KnownMeasurement> found(Collection<UUID> ids, Actor actor, String lock) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var where = Access.visibleTo(actor, "s")
                .and(
                        "m.id = any (cast(:ids as uuid[]))",
                        "ids",
                        ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        var found = new LinkedHashMap<UUID, KnownMeasurement>();
        where.bind(database.createNativeQuery(ROWS + where.where() + " order by m.id" + lock, Tuple.class))
                .getResultList()
                .forEach(row -> found.put(row.get("id", UUID.class), known(row)));
        return found;
    }

    private static KnownMeasurement known(Tuple row) {
        var content = StoredJson.read(row.get("content", String.class));
        var value = StoredJson.mapper().createObjectNode();
        MEASURED.stream().filter(content::has).forEach(name -> value.set(name, content.get(name)));
        return new KnownMeasurement(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("indicator_id", UUID.class),
                row.get("area", String.class),
                row.get("period", String.class),
                value);
    }
}
