package org.samverk.partners.indicator;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Caller;
import org.samverk.partners.reference.UnknownReference;

/// The indicators that goals are measured by. They belong to followup-service, which is asked in the caller's name for
/// those that are named anew, since not everybody sees each.
@ApplicationScoped
public class KnownIndicators {
    private static final String NEIGHBOUR = "followup";

    private final Neighbours neighbours;
    private final Caller caller;

    KnownIndicators(Neighbours neighbours, Caller caller) {
        this.neighbours = neighbours;
        this.caller = caller;
    }

    /// Without it the service would start, and fail whoever names an indicator first.
    void requireAddress(@Observes StartupEvent started) {
        neighbours.requireAddress(NEIGHBOUR);
    }

    /// Makes sure that every indicator goals name anew is there and for this caller to see; one they named
    /// before may be hidden by now. Call it before a transaction begins.
    /// @param before the goals as they are
    /// @param measuredBy the indicator of a goal, where it names one
    /// @throws UnknownReference 422 naming every goal whose indicator is not
    public <G> void requireOfGoals(List<G> goals, List<G> before, Function<? super G, @Nullable UUID> measuredBy) {
        var there = before.stream().map(measuredBy).filter(Objects::nonNull).collect(Collectors.toSet());
        var named = new HashMap<String, UUID>();
        for (var i = 0; i < goals.size(); i++) {
            var indicator = measuredBy.apply(goals.get(i));
            if (indicator != null && !there.contains(indicator)) {
                named.put("/goals/%d/indicatorId".formatted(i), indicator);
            }
        }
        require(named);
    }

    private void require(Map<String, UUID> named) {
        if (named.isEmpty()) {
            return;
        }
        var seen = seen(Set.copyOf(named.values()));
        UnknownReference.refuse(named.entrySet().stream()
                .filter(Predicate.not(entry -> seen.contains(entry.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .map(pointer -> FieldError.at(pointer, "unknown", "No indicator you may see has this id.")));
    }

    private Set<UUID> seen(Set<UUID> ids) {
        var path = "/samverk/v1/indicators?limit=100&id="
                + ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        var answer = neighbours.get(NEIGHBOUR, path, caller.token().orElseThrow());
        return answer.path("items")
                .valueStream()
                .map(indicator -> UUID.fromString(indicator.path("id").asText()))
                .collect(Collectors.toSet());
    }
}
