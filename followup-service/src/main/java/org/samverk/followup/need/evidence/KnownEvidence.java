package org.samverk.followup.need.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.followup.indicator.known.KnownMeasurements;
import org.samverk.followup.reference.KnownHere;
import org.samverk.followup.reference.UnknownReference;
import org.samverk.kit.journal.rows.ManyRows;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Whether what is named as evidence is there. What was named before stays good, whatever became of it since.
@ApplicationScoped
public class KnownEvidence {
    private final KnownHere here;
    private final KnownMeasurements measurements;
    private final Session database;

    KnownEvidence(KnownHere here, KnownMeasurements measurements, Session database) {
        this.here = here;
        this.measurements = measurements;
        this.database = database;
    }

    /// One that is named by id, by what it is.
    private record Named(Evidence.Kind kind, UUID id) {
        static Optional<Named> of(Evidence evidence) {
            return Optional.ofNullable(evidence.id()).map(id -> new Named(evidence.kind(), id));
        }
    }

    /// @param evidence by the JSON Pointer of where it stands
    /// @param before what was named already
    /// @throws UnknownReference naming all that is not there, or not for this actor to see
    public void require(Map<String, Evidence> evidence, Collection<Evidence> before, Actor actor) {
        require(named(evidence, before), actor);
    }

    /// The same, and what is named anew stays until the transaction ends: who would delete it waits, and is refused.
    /// @throws UnknownReference as above
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Map<String, Evidence> evidence, Collection<Evidence> before, Actor actor) {
        var named = named(evidence, before);
        for (var kind : Evidence.Kind.values()) {
            var ids = named.values().stream()
                    .filter(one -> one.kind() == kind)
                    .map(Named::id)
                    .toList();
            switch (kind) {
                case INDICATOR -> hold("indicator", ids);
                case MEASUREMENT -> hold("measurement", ids);
                case DATA_SOURCE -> hold("data_source", ids);
                case URL -> {}
            }
        }
        require(named, actor);
    }

    private void hold(String table, List<UUID> ids) {
        if (!ids.isEmpty()) {
            database.createNativeQuery(
                            "select v.id from " + table
                                    + " v where v.id = any (cast(:ids as uuid[])) order by v.id for key share",
                            UUID.class)
                    .setParameter("ids", ManyRows.ids(ids.stream()))
                    .getResultList();
        }
    }

    private static Map<String, Named> named(Map<String, Evidence> evidence, Collection<Evidence> before) {
        var good = before.stream().flatMap(each -> Named.of(each).stream()).collect(Collectors.toSet());
        var named = new LinkedHashMap<String, Named>();
        evidence.forEach(
                (at, each) -> Named.of(each).filter(one -> !good.contains(one)).ifPresent(one -> named.put(at, one)));
        return named;
    }

    private void require(Map<String, Named> named, Actor actor) {
        var found = found(named.values(), actor);
        var unknown = named.entrySet().stream()
                .filter(each -> !found.getOrDefault(each.getValue().kind(), Set.of())
                        .contains(each.getValue().id()))
                .map(each -> FieldError.at(
                        each.getKey() + "/id", "unknown", "Nothing of this kind that you may see has this id."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownReference(unknown);
        }
    }

    private Map<Evidence.Kind, Set<UUID>> found(Collection<Named> named, Actor actor) {
        var ids = named.stream()
                .collect(Collectors.groupingBy(
                        Named::kind,
                        () -> new EnumMap<>(Evidence.Kind.class),
                        Collectors.mapping(Named::id, Collectors.toSet())));
        var found = new EnumMap<Evidence.Kind, Set<UUID>>(Evidence.Kind.class);
        ids.forEach((kind, those) -> found.put(
                kind,
                switch (kind) {
                    case INDICATOR -> here.found("indicator", those, actor);
                    case DATA_SOURCE -> here.found("data-source", those, actor);
                    case MEASUREMENT ->
                        QuarkusTransaction.joiningExisting()
                                .call(() -> measurements.of(those, actor).keySet());
                    case URL -> Set.of();
                }));
        return found;
    }
}
