package org.samverk.followup.need.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samverk.followup.indicator.known.KnownMeasurements;
import org.samverk.followup.reference.KnownHere;
import org.samverk.followup.reference.UnknownReference;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Whether what is named as evidence is there. What was named before stays good, whatever became of it since.
@ApplicationScoped
public class KnownEvidence {
    private final KnownHere here;
    private final KnownMeasurements measurements;

    KnownEvidence(KnownHere here, KnownMeasurements measurements) {
        this.here = here;
        this.measurements = measurements;
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
        var good = before.stream().flatMap(each -> Named.of(each).stream()).collect(Collectors.toSet());
        var named = new LinkedHashMap<String, Named>();
        evidence.forEach(
                (at, each) -> Named.of(each).filter(one -> !good.contains(one)).ifPresent(one -> named.put(at, one)));
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
