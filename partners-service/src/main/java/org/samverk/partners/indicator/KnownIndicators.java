package org.samverk.partners.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.reference.UnknownReference;

/// The indicators that goals are measured by. They belong to followup-service, which is asked for each that
/// is named anew: its events tell a service who may see it now.
@ApplicationScoped
public class KnownIndicators {
    private static final String NEIGHBOUR = "followup";
    private static final String KIND = CloudEvent.TYPE_PREFIX + "indicator.";
    private static final TypeReference<List<CloudEvent>> EVENTS = new TypeReference<>() {};

    private final Neighbours neighbours;

    KnownIndicators(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /// Makes sure that every indicator goals name anew is there and for this actor to see; one they named
    /// before may be hidden by now. Call it before a transaction begins.
    /// @param before the goals as they are
    /// @param measuredBy the indicator of a goal, where it names one
    /// @throws UnknownReference 422 naming every goal whose indicator is not
    public <G> void requireOfGoals(
            List<G> goals, List<G> before, Function<? super G, @Nullable UUID> measuredBy, Actor actor) {
        var there = before.stream().map(measuredBy).filter(Objects::nonNull).collect(Collectors.toSet());
        var named = new HashMap<String, UUID>();
        for (var i = 0; i < goals.size(); i++) {
            var indicator = measuredBy.apply(goals.get(i));
            if (indicator != null && !there.contains(indicator)) {
                named.put("/goals/%d/indicatorId".formatted(i), indicator);
            }
        }
        require(named, actor);
    }

    private void require(Map<String, UUID> named, Actor actor) {
        var seen = named.values().stream()
                .distinct()
                .filter(indicator -> isSeen(indicator, actor))
                .collect(Collectors.toSet());
        UnknownReference.refuse(named.entrySet().stream()
                .filter(Predicate.not(entry -> seen.contains(entry.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .map(pointer -> FieldError.at(pointer, "unknown", "No indicator you may see has this id.")));
    }

    private boolean isSeen(UUID indicator, Actor actor) {
        var answer = neighbours.get(NEIGHBOUR, "/samverk/v1/events/followup?after=0&limit=1000&subject=" + indicator);
        var events = StoredJson.mapper().convertValue(answer, EVENTS);
        if (events.isEmpty()) {
            return false;
        }
        var last = events.getLast();
        return last.type().startsWith(KIND) && !last.type().endsWith(".deleted") && isSeen(last, actor);
    }

    private static boolean isSeen(CloudEvent event, Actor actor) {
        return actor.seesEverything()
                || event.access()
                        .seenBy(actor.organisation().map(Organisation::actsFor).orElse(Set.of()));
    }
}
