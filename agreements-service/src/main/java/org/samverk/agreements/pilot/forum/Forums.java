package org.samverk.agreements.pilot.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Caller;

/// The forums, which partners-service keeps: it is asked in the caller's name each time, since not everybody sees
/// each.
@ApplicationScoped
public class Forums {
    private final Neighbours neighbours;
    private final Caller caller;

    Forums(Neighbours neighbours, Caller caller) {
        this.neighbours = neighbours;
        this.caller = caller;
    }

    /// Call it before a transaction begins.
    /// @param from the forum that proposes, by the JSON Pointer of where it stands; empty where it stays as it was
    /// @param to the forum that is asked, in the same way
    /// @throws PilotRefusal.UnknownReference naming every one that this caller does not see
    /// @throws PilotRefusal.WrongForums naming every one that is of another kind
    public void requireProposing(Map<String, UUID> from, Map<String, UUID> to) {
        var named = new HashMap<>(from);
        named.putAll(to);
        var kinds = seen(named);
        PilotRefusal.WrongForums.refuse(Stream.concat(
                wrong(from, kinds, "STRATEGY_GROUP", "not-a-strategy-group"),
                wrong(to, kinds, "POLITICAL_STEERING_GROUP", "not-a-steering-group")));
    }

    private static Stream<FieldError> wrong(
            Map<String, UUID> named, Map<UUID, String> kinds, String wanted, String code) {
        return named.entrySet().stream()
                .filter(forum -> !wanted.equals(kinds.get(forum.getValue())))
                .map(forum -> FieldError.at(
                        forum.getKey(),
                        code,
                        "The forum is a %s, not a %s.".formatted(kinds.get(forum.getValue()), wanted)));
    }

    /// Call it before a transaction begins.
    /// @param named at most 100 ids by the JSON Pointer of where they stand
    /// @throws PilotRefusal.UnknownReference naming every one that this caller does not see
    public void require(Map<String, UUID> named) {
        seen(named);
    }

    /// @return of which kind each of them is
    private Map<UUID, String> seen(Map<String, UUID> named) {
        if (named.isEmpty()) {
            return Map.of();
        }
        var kinds = kinds(Set.copyOf(named.values()));
        PilotRefusal.UnknownReference.refuse(named.entrySet().stream()
                .filter(forum -> !kinds.containsKey(forum.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(forum -> FieldError.at(forum.getKey(), "unknown-forum", "There is no such forum.")));
        return kinds;
    }

    private Map<UUID, String> kinds(Set<UUID> ids) {
        var path = "/samverk/v1/forums?limit=100&id="
                + ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        var items =
                neighbours.get("partners", path, caller.token().orElseThrow()).path("items");
        return items.valueStream()
                .collect(Collectors.toMap(
                        forum -> UUID.fromString(forum.path("id").asText()),
                        forum -> forum.path("forumType").asText()));
    }
}
